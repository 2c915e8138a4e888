import { execFile, spawn } from 'node:child_process'
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { buildSync } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runTsc } from '../support/run-tsc'
import { type Installed, install } from './install'

const run = promisify(execFile)
const repository = new URL('../../node_modules', import.meta.url).pathname

const json = (schema: object) => ({ content: { 'application/json': { schema } } })
const document = {
  openapi: '3.0.3',
  info: { title: 'Shop', version: '1' },
  servers: [{ url: 'https://shop.example.com' }],
  security: [{ bearer: [] }],
  paths: {
    '/things/{id}': {
      get: {
        operationId: 'getThing',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: { 200: json({ $ref: '#/components/schemas/Thing' }) },
      },
    },
    '/client': {
      get: { operationId: 'getClient', responses: { 204: {} } },
      put: {
        operationId: 'valueOf',
        requestBody: { content: { 'multipart/form-data': { schema: { type: 'object' } } } },
        responses: { 204: {} },
      },
    },
  },
  components: {
    schemas: {
      Thing: { type: 'object', required: ['id'], properties: { id: { type: 'string' } } },
      Pages: { type: 'string' },
    },
  },
}

/** A document that only says what it calls. */
const webhooks = {
  openapi: '3.1.0',
  info: { title: 'Events', version: '1' },
  webhooks: { changed: { post: { requestBody: json({ type: 'object' }), responses: { 204: {} } } } },
}

const EVENTS = ['index', 'fetch', 'msw', 'query'].map((name) => `events/${name}.ts`)

const program = `
import { createSDK } from '@epilot/sdk'
import { type PagesSchema, type Thing, getClient, shop } from './shop'
import { getClient as getFetchClient, shop as shopOnFetch } from './shop/fetch'
import { createHandlers } from './shop/msw'
import { createShopQueries } from './shop/query'

const sent: string[] = []
const sdk = createSDK({
  token: 'token-of-sdk',
  apis: { shop },
  adapter: async (config) => {
    sent.push([config.method, config.baseURL, config.url, config.headers.get('Authorization'), config.headers.get('x-org')].join(' '))
    return { data: '{"id":"1"}', status: 200, statusText: '', headers: {}, config }
  },
})
sdk.headers({ 'x-org': '7' })
const thing: Thing = (await sdk.shop.getThing('1')).data
const page: PagesSchema = thing.id
// @ts-expect-error no such operation
void sdk.shop.getThings
// @ts-expect-error an SDK is on axios
const refuse = () => createSDK({ apis: { shop: shopOnFetch } })
const members = [sdk.shop.defaults.baseURL, typeof sdk.shop.paths['/things/{id}'].get, typeof sdk.shop.interceptors.request.use]
void [refuse, createHandlers, createShopQueries(getClient()).getThing, getFetchClient, page]
let refused: unknown
try {
  createSDK({ apis: { user: shop } })
} catch (error) {
  refused = (error as Error).message
}
console.log(JSON.stringify({ sent, thing, refused, members }))
`

/** What Node runs as it was emitted, each entry at its own address. */
const emitted = `
import { events } from './events/index.js'
import { getClient, shop } from './shop/index.js'
import { shop as shopOnFetch } from './shop/fetch.js'
import { createHandlers } from './shop/msw.js'
import { createShopQueries } from './shop/query.js'
import type { Thing } from './shop/types.js'

const id: Thing['id'] = '1'
export const found = [
  typeof shop.getThing,
  typeof shopOnFetch.getThing,
  createHandlers().length,
  createShopQueries(getClient()).getThing({ id }).queryKey,
  typeof events.createClient,
]
declare const console: { log(text: string): void }
console.log(JSON.stringify(found))
`

let installed: Installed
let folder: string

/** Runs the command in the folder. */
async function command(...args: string[]) {
  const { stdout, stderr } = await run(
    process.execPath,
    [join(folder, 'node_modules/@epilot/sdk/dist/cli/index.js'), ...args],
    { cwd: folder },
  ).catch((error) => error as { stdout: string; stderr: string })
  return { stdout, stderr }
}

const generate = (...args: string[]) =>
  command('generate', '--spec', 'api.json', '--out', 'shop', '--with', 'all', ...args)

beforeAll(async () => {
  installed = await install()
  folder = join(installed.folder, 'generating')
  await mkdir(join(folder, 'node_modules'), { recursive: true })
  // A copy, which finds packages beside it.
  await cp(join(installed.modules, '@epilot'), join(folder, 'node_modules/@epilot'), { recursive: true })
  for (const name of ['axios', 'msw', '@tanstack'])
    await symlink(join(repository, name), join(folder, 'node_modules', name))
  await writeFile(join(folder, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }')
  await writeFile(join(folder, 'api.json'), JSON.stringify(document))
  await writeFile(join(folder, 'events.json'), JSON.stringify(webhooks))
  await writeFile(join(folder, 'program.ts'), program)
  // The files import each other as `nodenext` needs it, which bundlers accept.
  await writeFile(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "module": "nodenext" } }')
})

afterAll(() => installed.remove())

describe('epilot-sdk generate', () => {
  it('says in one line what it needs', async () => {
    expect(await generate()).toEqual({
      stdout: '',
      stderr:
        'epilot-sdk: generate needs packages that are not installed: npm install --save-dev openapi-typescript@7 typescript@5\n',
    })
    for (const name of ['openapi-typescript', 'typescript']) {
      await symlink(join(repository, name), join(folder, 'node_modules', name))
    }
  })

  it('writes a client that compiles, and follows an SDK', { timeout: 300_000 }, async () => {
    const { stderr } = await generate()
    expect(stderr).toBe(
      'warning: api.json: paths./client.put: is only in "client.paths": clients have a "valueOf" of their own\n',
    )
    expect(await readdir(join(folder, 'shop'))).toEqual(
      'client.ts docs.md examples.ts fetch-client.ts fetch.ts index.ts msw.ts namespaces.ts operations.ts queries.ts query.ts schema.ts types.ts'.split(
        ' ',
      ),
    )
    await command('generate', '--spec', 'events.json', '--out', 'events', '--with', 'all')
    const compilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['es2022', 'dom', 'dom.iterable'],
      types: [],
    }
    const complaints = await runTsc(folder, { compilerOptions, files: ['program.ts', ...EVENTS] })
    expect(
      complaints
        .replace(/^.*Cannot find name '(console|process|Buffer)'.*$\n/gm, '')
        .split('\n')
        .filter((line) => /^(program|shop|events|node_modules\/@epilot)/.test(line)),
    ).toEqual([])
    buildSync({
      entryPoints: [join(folder, 'program.ts')],
      outfile: join(folder, 'program.mjs'),
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
    })
    expect(JSON.parse((await run(process.execPath, ['program.mjs'], { cwd: folder })).stdout)).toEqual({
      sent: ['get https://shop.example.com /things/1 Bearer token-of-sdk 7'],
      thing: { id: '1' },
      members: ['https://shop.example.com', 'function', 'function'],
      refused: 'createSDK: apis.user needs another name: the SDK has that member',
    })
  })

  it('writes modules that Node runs as the compiler emits them', { timeout: 300_000 }, async () => {
    await writeFile(join(folder, 'emitted.ts'), emitted)
    const compilerOptions = {
      strict: true,
      noUnusedLocals: true,
      verbatimModuleSyntax: true,
      skipLibCheck: true,
      outDir: 'emitted',
      target: 'es2022',
      module: 'nodenext',
      lib: ['es2022', 'dom', 'dom.iterable'],
      types: [],
    }
    const complaints = await runTsc(folder, { compilerOptions, files: ['emitted.ts', 'shop/namespaces.ts', ...EVENTS] })
    expect(complaints.split('\n').filter((line) => /^(emitted|shop|events)/.test(line))).toEqual([])
    const { stdout } = await run(process.execPath, ['emitted/emitted.js'], { cwd: folder })
    expect(JSON.parse(stdout)).toEqual(['function', 'function', 3, ['shop', 'getThing', { id: '1' }], 'function'])
  })

  it('writes again whenever the file changes, and goes on after a mistake', { timeout: 300_000 }, async () => {
    const args = ['generate', '--spec', 'watched.json', '--out', 'watched', '--watch']
    const save = (title: string) =>
      writeFile(join(folder, 'watched.json'), title && JSON.stringify({ ...document, info: { title, version: '1' } }))
    await save('First')
    const child = spawn(process.execPath, [join(folder, 'node_modules/@epilot/sdk/dist/cli/index.js'), ...args], {
      cwd: folder,
    })
    let printed = ''
    child.stderr.on('data', (chunk) => {
      printed += chunk
    })
    /** Saves until the command, which looks at the file now and then, has seen it. */
    const saveUntil = async (title: string, end: string) => {
      printed = ''
      while (!printed.endsWith(end)) {
        await save(title)
        await sleep(1_000)
      }
    }
    try {
      while (!printed.endsWith('watching watched.json\n')) await sleep(50)
      await saveUntil('', 'not written\n')
      expect(printed).toContain('watched.json: the document must be an object, not null\n')
      await saveUntil('Second', '\nwritten\n')
      expect(await readFile(join(folder, 'watched/index.ts'), 'utf8')).toContain('/** Second: all operations')
    } finally {
      child.kill()
    }
  })
})
