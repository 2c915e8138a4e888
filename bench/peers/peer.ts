import type { App } from '../app'
import type { Operation } from '../operations'

/** How a program loads packages: for a bundler, or for Node with or without `"type": "module"`. */
export type Kind = 'bundle' | 'esm' | 'cjs'

/** A client of the User API. Everything that is measured of it is written here as text, the way its users write it. */
export interface Peer {
  /** Name of its folder. */
  key: string
  /** As in the tables. */
  name: string
  /** What an app installs, by the names in bench/package.json. */
  packages: string[]
  /** The entry of this repository's package that the app imports, as in its `exports`. */
  entry?: string
  /** What takes the place of a server. */
  stub: 'adapter' | 'fetch'
  /** Files and folders that an app keeps beside its own code. */
  beside?: string[]
  /** What writes them, by the names in bench/package.json. */
  generator?: string[]
  /** Writes them, from an OpenAPI document. */
  generate?(app: App, spec: string): Promise<void>
  /** Compiles them, as a build would before the app can run. */
  build?(app: App): Promise<void>
  /** The lines that load it. */
  load(kind: Kind): string
  /** Makes `client`, which calls the API with a token. */
  start: string
  /** The expression that calls an operation; `undefined` when the peer does not have it. */
  call(operation: Operation): string | undefined
  /**
   * The rest of a module that exports `make({ baseURL, token, adapter, fetch })`, which returns a new client; `read`
   * and `write`, which make a call with it; and `dataOf`, which returns the data of a response.
   */
  client: string
  /** Five lines of TypeScript: a call whose response's type is used. */
  consumer: string
}

/** An `import` or `require`, whichever programs of this kind use. `names` is what follows `import`. */
export function importOf(names: string, from: string, kind: Kind): string {
  if (kind !== 'cjs') return `import ${names} from '${from}'`
  return `const ${names.replaceAll(' as ', ': ')} = require('${from}')`
}

/** `{"id":"x"}` for names, `''` for none: a value for each required parameter. */
export const valuesOf = (names: string[]) =>
  names.length ? JSON.stringify(Object.fromEntries(names.map((name) => [name, 'x']))) : ''

export const BASE = 'https://user.sls.epilot.io'
