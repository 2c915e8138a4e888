import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const root = new URL('../..', import.meta.url).pathname

const document = {
  openapi: '3.1.0',
  info: { title: 'Shop', version: '1' },
  servers: [{ url: 'https://shop.example.com' }],
  security: [{ bearer: [] }],
  paths: {
    '/things/{id}': {
      get: {
        operationId: 'getThing',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } } },
      },
    },
  },
  components: { schemas: { Thing: { type: 'object', properties: { id: { type: 'string' } } } } },
}

const program = `
import { authorize, createClient } from '@epilot/sdk/shop'
const sent = []
const adapter = async (config) => {
  sent.push([config.baseURL + config.url, String(config.headers.get('Authorization'))])
  return { data: '{"id":"1"}', status: 200, statusText: '', headers: {}, config }
}
const client = authorize(createClient({ adapter }), () => 'token')
const { data } = await client.getThing('1')
console.log(JSON.stringify({ sent, data }))
`

let folder: string
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'second-api-')))
  for (const name of ['src', 'scripts', 'etc', 'docs', 'llms.txt', 'openapi.json', 'package.json', 'tsconfig.json'])
    await cp(join(root, name), join(folder, name), { recursive: true })
  await cp(join(root, 'tsup.config.ts'), join(folder, 'tsup.config.ts'))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  await writeFile(join(folder, 'given.json'), JSON.stringify(document))
  // Building the other entries takes most of the time, and is not what this is about.
  const manifest = JSON.parse(await read('package.json'))
  for (const subpath of Object.keys(manifest.exports)) {
    if (subpath !== './package.json') delete manifest.exports[subpath]
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
})
afterAll(() => rm(folder, { recursive: true }))

const npm = (...args: string[]) => run('npm', ['run', '--silent', ...args], { cwd: folder })
const read = (name: string) => readFile(join(folder, name), 'utf8')

describe('npm run api:add', () => {
  it('adds an API of which nothing is written by hand', { timeout: 400_000 }, async () => {
    await npm('api:add', '--', '--spec', 'given.json', '--name', 'shop')
    expect((await readdir(join(folder, 'src/shop'))).sort()).toEqual(
      'client.ts examples.ts fetch-client.ts fetch.ts index.ts msw.ts namespaces.ts openapi.json operations.ts queries.ts query.ts schema.ts types.ts'.split(
        ' ',
      ),
    )
    const { exports } = JSON.parse(await read('package.json'))
    const added = Object.keys(exports).filter((subpath) => subpath.startsWith('./shop'))
    expect(added).toEqual(['./shop', './shop/fetch', './shop/msw', './shop/query'])
    expect(await read('llms.txt')).toContain('- `@epilot/sdk/shop`: `authorize`, `createClient`, ')
    expect(await read('llms.txt')).toContain('- [Shop](docs/shop.md)')
    expect(await read('docs/shop.md')).toContain("import { shop } from '@epilot/sdk/shop'")
    expect(await read('etc/api/shop.api.md')).toContain(
      'ShopHandle extends OperationMethods, Omit<Client, keyof OperationMethods',
    )
    await writeFile(join(folder, 'program.mjs'), program)
    expect(JSON.parse((await run(process.execPath, ['program.mjs'], { cwd: folder })).stdout)).toEqual({
      sent: [['https://shop.example.com/things/1', 'Bearer token']],
      data: { id: '1' },
    })
  })

  it('keeps it up to date with `npm run generate`', { timeout: 400_000 }, async () => {
    const text = (await read('src/shop/openapi.json')).replace('"title": "Shop"', '"title": "Market"')
    await writeFile(join(folder, 'src/shop/openapi.json'), text)
    await npm('generate')
    expect(await read('src/shop/index.ts')).toContain('/** Market: all operations')
  })
})
