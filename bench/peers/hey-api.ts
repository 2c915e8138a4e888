import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Format, transform } from 'esbuild'
import { execute } from '../../scripts/processes/execute'
import type { App } from '../app'
import { installed } from '../bench'
import { versionOf } from '../closure'
import type { Operation } from '../operations'
import { BASE, importOf, type Kind, type Peer, valuesOf } from './peer'

type ClientName = 'client-axios' | 'client-fetch'

/** Compiles the generated files one by one, as TypeScript does. */
async function compile(app: App, out: string, format: Format): Promise<void> {
  const source = join(app.folder, 'generated')
  const names = (await readdir(source, { recursive: true })).filter((name) => name.endsWith('.ts'))
  for (const name of names) {
    const { code } = await transform(await readFile(join(source, name), 'utf8'), { loader: 'ts', format })
    await app.write(join(out, name.replace(/\.ts$/, '.js')), code)
  }
}

const folderOf = (kind: Kind) => (kind === 'cjs' ? './cjs' : './esm')

/** `getUserV2({ path: { id: 'x' } })`: operations are functions that use a client of the generated code. */
function call({ id, inPath, inQuery, hasBody }: Operation): string {
  const path = inPath.length ? `path: ${valuesOf(inPath)}` : ''
  const query = inQuery.length ? `query: ${valuesOf(inQuery)}` : ''
  const options = [path, query, hasBody ? 'body: {}' : ''].filter(Boolean).join(', ')
  return `sdk.${id}(${options && `{ ${options} }`})`
}

function heyApi(client: ClientName): Peer {
  const isAxios = client === 'client-axios'
  const url = isAxios ? 'baseURL' : 'baseUrl'
  const passed = isAxios ? 'adapter' : 'fetch'
  return {
    key: `hey-api-${client}`,
    name: `@hey-api/openapi-ts ${versionOf('@hey-api/openapi-ts')}, ${isAxios ? 'axios' : 'fetch'}`,
    packages: isAxios ? ['axios'] : [],
    stub: passed,
    beside: ['generated'],
    generator: ['@hey-api/openapi-ts'],
    async generate({ folder, write }, spec) {
      // With the file extensions that Node needs in `import`.
      const output = { path: join(folder, 'generated'), module: { extension: '.js' } }
      const plugins = [`@hey-api/${client}`, '@hey-api/typescript', '@hey-api/sdk']
      const config = `export default ${JSON.stringify({ input: spec, output, plugins })}`
      const file = await write('openapi-ts.config.mjs', config)
      await execute(installed('.bin/openapi-ts'), ['-f', file, '-s', '--no-log-file'], { cwd: folder })
    },
    async build(app) {
      await compile(app, 'esm', 'esm')
      await compile(app, 'cjs', 'cjs')
      await app.write('cjs/package.json', '{ "type": "commonjs" }')
    },
    load: (kind) => `${importOf('{ client }', `${folderOf(kind)}/client.gen.js`, kind)}
${kind === 'cjs' ? importOf('sdk', './cjs/sdk.gen.js', kind) : `import * as sdk from './esm/sdk.gen.js'`}`,
    start: `client.setConfig({ auth: 'token' })`,
    call,
    client: `
import { createClient, createConfig } from './esm/client/index.js'
export const make = ({ baseURL = '${BASE}', token: auth, ${passed} }) =>
  createClient(createConfig({ ${url}: baseURL, auth, ...(${passed} && { ${passed} }) }))
export const read = (client) => sdk.getMeV2({ client })
export const write = (client) => sdk.updateUserV2({ client, path: { id: 'x' }, body: { display_name: 'Anna' } })
export const dataOf = ({ data }) => data`,
    consumer: `import { client } from './generated/client.gen.js'
import { getMeV2 } from './generated/sdk.gen.js'
client.setConfig({ auth: 'token' })
const { data } = await getMeV2({ throwOnError: true })
export const email: string | undefined = data.email`,
  }
}

export const heyApiAxios = heyApi('client-axios')
export const heyApiFetch = heyApi('client-fetch')
