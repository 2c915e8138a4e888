import type { App } from '../app'
import type { Operation } from '../operations'

/** How a program loads packages: for a bundler, or for Node with or without `"type": "module"`. */
export type Kind = 'bundle' | 'esm' | 'cjs'

/** Something that calls the User API. All that is measured of it is written here as text, as its users write it. */
export interface Peer {
  /** Name of its folder. */
  key: string
  /** As in the tables. */
  name: string
  /** What an app installs, by the names in bench/package.json. */
  packages: string[]
  /** Whether the app installs this repository's package as well. */
  packed?: boolean
  /** What answers in place of a server. */
  stub: 'adapter' | 'fetch'
  /** Files and folders that an app keeps beside its own code. */
  beside?: string[]
  /** What writes them, by the names in bench/package.json. */
  generator?: string[]
  /** Writes them, from a document. */
  generate?(app: App, spec: string): Promise<void>
  /** Does with them what a build does before the app can run. */
  build?(app: App): Promise<void>
  /** The lines that load it. */
  load(kind: Kind): string
  /** After these lines `client` calls the API, with a token. */
  start: string
  /** A call, by an expression; `undefined` where the peer does not know the operation. */
  call(operation: Operation): string | undefined
  /**
   * The rest of a module that exports `make({ baseURL, token, adapter, fetch })`, which answers a new client, `read`
   * and `write`, which make a call with it, and `dataOf`, which takes the data out of an answer.
   */
  client: string
  /** Five lines of TypeScript: a call whose answer's types count. */
  consumer: string
}

/** `import` or `require`, as it is written in programs of a kind. `names` is as after `import`. */
export function importOf(names: string, from: string, kind: Kind): string {
  if (kind !== 'cjs') return `import ${names} from '${from}'`
  return `const ${names.replaceAll(' as ', ': ')} = require('${from}')`
}

/** `{"id":"x"}` for names, `''` for none: a value for each parameter that is required. */
export const valuesOf = (names: string[]) =>
  names.length ? JSON.stringify(Object.fromEntries(names.map((name) => [name, 'x']))) : ''

export const BASE = 'https://user.sls.epilot.io'
