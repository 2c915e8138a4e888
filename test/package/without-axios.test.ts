import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { json, startServer, type TestServer } from '../support/server'
import { type Installed, install } from './install'

let installed: Installed
let server: TestServer
beforeAll(async () => {
  const started = startServer(({ method, url, headers, body }, response) => {
    if (url === '/v2/users/none') return json(response, { message: 'no such user' }, 404)
    json(response, { method, url, token: headers.authorization, body, results: [] })
  })
  installed = await install([])
  server = await started
}, 120_000)
afterAll(async () => {
  await installed?.remove()
  await server?.close()
})

const PROGRAM = `async function program({ createClient, authorize, user, getClient, paginate, isCallError, isRefused, CallError }) {
  const client = authorize(createClient({ baseURL: process.argv[2], retry: { maxRetries: 0 } }), async () => 'token-1')
  const remove = client.hooks.request(({ headers }) => headers.set('x-hook', '1'))
  const { data, status, headers, response } = await client.inviteUser(null, { email: 'anna@example.com' })
  remove()
  const failed = await client.getUserV2('none').catch((error) => error)
  const refused = await client.getUserV2('..').catch((error) => error)
  getClient().defaults.baseURL = process.argv[2]
  const list = []
  for await (const page of paginate(user.listUsersV2, null, { pageSize: 5 }).pages()) list.push(page)
  const byPath = await client.paths['/v2/users/{id}'].get('a/b')
  console.log(JSON.stringify([
    [data.method, data.url, data.token, data.body],
    [status, headers.get('content-type'), response instanceof Response],
    [failed instanceof CallError, isCallError(failed), isRefused(failed), failed.message, failed.status],
    [refused instanceof CallError, isCallError(refused), isRefused(refused), refused.code],
    [byPath.data.url, list.length],
  ]))
}
`

const EXPECTED = [
  ['POST', '/v2/users/invite', 'Bearer token-1', '{"email":"anna@example.com"}'],
  [200, 'application/json', true],
  [true, true, false, 'getUserV2 failed with status 404: no such user', 404],
  [false, false, true, 'ERR_PARAMETER'],
  ['/v2/users/a%2Fb', 0],
]

const CONSUMER = `import {
  authorize, type Body, CallError, type Client, type ClientOptions, createClient, type ErrorCode, errorCodes, type FetchResult, getClient,
  isCallError, isRefused, type OperationParameters, paginate, type RequestOptions, type Result, type Token, user, type UserV2,
} from '@epilot/sdk/user/fetch'

const token: Token = async ({ reason, operationId, signal }) => \`\${reason} \${operationId} \${signal.aborted}\`
const options: ClientOptions = { token, retry: { maxRetries: 1 }, credentials: 'include', fetch: (url, init) => fetch(url, init) }
const client: Client = authorize(createClient(options), token)
const remove: () => void = client.hooks.request((request) => request.headers.set('x', request.operationId))
client.hooks.response((result) => ({ ...result, data: 1 }), (error) => { throw error })
client.defaults.timeout = 1000

export async function program(request: RequestOptions): Promise<Result<'getUserV2'>> {
  const parameters: OperationParameters['getUserV2'] = { id: 'u' }
  const result: FetchResult<UserV2> = await client.getUserV2(parameters, null, request)
  const { status, headers, response } = await client.paths['/v2/users/{id}'].get('u')
  const body: Body<'inviteUser'> = { email: 'anna@example.com' }
  await user.inviteUser(null, body, { signal: AbortSignal.timeout(1), keepalive: true })
  for await (const { email } of paginate(getClient().listUsersV2, { query: 'a' })) email?.trim()
  remove()
  return { ...result.data, display_name: \`\${status} \${headers.get('a')} \${response.ok}\` }
}

export function read(error: unknown): [ErrorCode | undefined, number | undefined] {
  if (isCallError<{ message: string }>(error)) return [errorCodes.ERR_NETWORK, error.response?.data.message.length]
  if (isRefused(error)) return [error.code, undefined]
  return [undefined, error instanceof CallError ? error.status : undefined]
}

// @ts-expect-error there is no such operation
client.getMeeV2()
// @ts-expect-error the id is missing
client.getUserV2()
// @ts-expect-error the field is called "email"
user.inviteUser(null, { mail: 'anna@example.com' })
// @ts-expect-error adapters are axios's
client.getMeV2(null, null, { adapter: 'xhr' })
`

describe('the fetch entry, installed without axios', () => {
  it('needs nothing else in node_modules', async () => {
    const { modules } = installed
    expect((await readdir(modules)).filter((name) => !name.startsWith('.'))).toEqual(['@epilot'])
    expect(await readdir(join(modules, '@epilot'))).toEqual(['sdk'])
    const outcome = await installed
      .node('--input-type=module', '-e', `await import('axios')`)
      .catch(({ stderr }) => stderr)
    expect(outcome).toContain("Cannot find package 'axios'")
  })

  it.each([
    ['mjs', `import * as entry from '@epilot/sdk/user/fetch'\n${PROGRAM}\nprogram(entry)`],
    ['cjs', `${PROGRAM}\nprogram(require('@epilot/sdk/user/fetch'))`],
  ])('runs as .%s', async (extension, code) => {
    await installed.write(`program.${extension}`, code)
    expect(JSON.parse(await installed.node(`program.${extension}`, server.url))).toEqual(EXPECTED)
  })

  it('warns of nothing', async () => {
    const quiet = `process.on('warning', (warning) => console.log(String(warning)))`
    await installed.write('quiet.mjs', `${quiet}\nawait import('@epilot/sdk/user/fetch')`)
    expect(await installed.node('quiet.mjs')).toBe('')
  })

  it.each([
    { resolution: 'nodenext', module: 'nodenext', files: ['consumer.mts', 'consumer.cts'] },
    { resolution: 'bundler', module: 'esnext', files: ['consumer.ts'] },
  ])(
    'compiles under $resolution, declarations included',
    async ({ resolution, module, files }) => {
      for (const file of files) await installed.write(file, CONSUMER)
      const options = {
        module,
        moduleResolution: resolution,
        skipLibCheck: false,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
      }
      expect(await installed.tsc(options, files)).toBe('')
    },
    60_000,
  )

  it('shows a text on hovering over each operation and option', async () => {
    await installed.write('consumer.mts', CONSUMER)
    const file = join(installed.folder, 'consumer.mts')
    const options: ts.CompilerOptions = { module: ts.ModuleKind.NodeNext, strict: true, noEmit: true, types: [] }
    const service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getScriptFileNames: () => [file],
      getScriptVersion: () => '1',
      getScriptSnapshot: (name) => ts.ScriptSnapshot.fromString(ts.sys.readFile(name) ?? ''),
      getCurrentDirectory: () => installed.folder,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
      directoryExists: ts.sys.directoryExists,
    })
    /** What is shown at the last character of a piece of the program. */
    const textAt = (piece: string) => {
      const at = CONSUMER.indexOf(piece)
      expect(at).toBeGreaterThan(0)
      const { documentation = [], tags = [] } = service.getQuickInfoAtPosition(file, at + piece.length - 1) ?? {}
      return ts.displayPartsToString([...documentation, ...tags.flatMap(({ text = [] }) => text)])
    }
    expect(textAt('client.getUserV2')).toContain('Returns the complete profile of the user with this id')
    expect(textAt('user.inviteUser')).toContain('`POST /v2/users/invite`. Needs a token.')
    expect(textAt("['/v2/users/{id}'].get")).toContain('`GET /v2/users/{id}`')
    const functions = ['createClient', 'getClient', 'paginate', 'authorize', 'isRefused', 'isCallError', 'CallError']
    const fields = ['errorCodes.ERR_NETWORK', '{ maxRetries', 'defaults.timeout', 'hooks.request', '{ status']
    expect([...functions, ...fields].filter((piece) => !textAt(piece))).toEqual([])
  })

  it.each(['browser', 'node', 'neutral'] as const)(
    'bundles for a %s platform, with nothing of axios',
    async (platform) => {
      const { outputFiles, warnings, metafile } = await build({
        stdin: { contents: `export * from '@epilot/sdk/user/fetch'`, resolveDir: installed.folder },
        absWorkingDir: dirname(installed.modules),
        bundle: true,
        write: false,
        metafile: true,
        format: 'esm',
        platform,
        minify: true,
      })
      expect(warnings).toEqual([])
      const inputs = Object.keys(metafile.inputs).filter((name) => name !== '<stdin>')
      expect(inputs.filter((name) => !/^node_modules\/@epilot\/sdk\/dist\/[\w/-]+\.js$/.test(name))).toEqual([])
      expect(inputs.length).toBeGreaterThan(1)
      const sources = await Promise.all(inputs.map((name) => readFile(join(dirname(installed.modules), name), 'utf8')))
      expect(sources.filter((text) => /\b(from|import|require)\b\W*['"]axios/.test(text))).toEqual([])
      expect(outputFiles[0]?.text).not.toMatch(/axios/i)
    },
  )
})
