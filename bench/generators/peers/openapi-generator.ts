import { execute } from '../../../scripts/processes/execute'
import type { Call } from '../documents/document'
import { headersOf, listed, literal, type Peer } from './peer'

/** Forms are taken apart into parameters, in the order of their fields. */
const FIELDS: Record<string, string[]> = { subscribe: ['email', 'topics'], upload: ['about', 'files'] }

const GENERATE = ['generate', '-g', 'typescript-axios', '-i', 'openapi.json', '-o', 'api']

/** Operations without a tag are in `DefaultApi`, those with the tag `User V2` in `UserV2Api`. */
const classOf = ({ tag = 'default' }: Call) =>
  `${tag.replaceAll(/(?:^|\s)(\w)/g, (_, letter: string) => letter.toUpperCase())}Api`

function write(call: Call): string {
  const { operation, inPath = {}, inQuery = {}, body, accept } = call
  const values = [...Object.values(inPath), ...Object.values(inQuery)].map((value) => JSON.stringify(value))
  const bodies = FIELDS[operation]?.map((name) => `body.${name}`) ?? [body && 'body']
  const options = accept && literal({ headers: headersOf({ ...call, isChoice: false }) })
  const made = `new api.${classOf(call)}().${operation}(${listed(...values, ...bodies, options)})`
  return body ? `{ const body = ${body} ; return (await ${made}).data }` : `(await ${made}).data`
}

/** The generator `typescript-axios` of a JAR that the caller has: its package in npm fetches one from elsewhere. */
export async function createOpenapiGenerator(jar: string): Promise<Peer> {
  const version = await execute('java', ['-jar', jar, 'version'], { cwd: '.' })
  return {
    key: 'openapi-generator',
    name: `openapi-generator ${version.trim()}, typescript-axios`,
    settings: 'the defaults of `typescript-axios`',
    command: () => ['java', '-jar', jar, ...GENERATE],
    start: () => `import * as api from './api'`,
    call: write,
    isOnAxios: true,
  }
}
