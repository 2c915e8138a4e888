import { transform } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Installed, install } from '../package/install'
import { json, startServer, type TestServer } from '../support/server'
import { snippetsOf } from './snippets'

const blocks = (mark: string) => snippetsOf('docs/logging.md').filter((snippet) => snippet.mark === mark)
const codeOf = (mark: string, i = 0) => blocks(mark)[i]?.code as string

/** Keeps the spans, and prints their addresses when the program has ended. */
const PROVIDER = `import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node'
const exporter = new InMemorySpanExporter()
new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register()
process.on('exit', () => {
  for (const { name, attributes } of exporter.getFinishedSpans()) console.log(name, JSON.stringify(attributes))
})
`

let installed: Installed
let server: TestServer
beforeAll(async () => {
  installed = await install()
  await installed.write('package.json', '{ "name": "consumer", "private": true, "type": "module" }')
  server = await startServer()
}, 180_000)
afterAll(async () => {
  await installed?.remove()
  await server?.close()
})

/** Runs a snippet against the test server. */
async function run(code: string, ...flags: string[]): Promise<string> {
  const options = `{ baseURL: '${server.url}', `
  await installed.write(
    'program.mjs',
    (await transform(code.replace('createClient({', `createClient(${options}`), { loader: 'ts' })).code,
  )
  return installed.node(...flags, 'program.mjs')
}

describe('docs/logging.md', () => {
  it('shows code that compiles', async () => {
    const marks = ['pino', 'calls', 'tracing', 'span']
    const snippets = marks.flatMap(blocks).filter(({ language }) => language === 'ts')
    for (const [i, { code }] of snippets.entries()) await installed.write(`snippet-${i}.mts`, code)
    const files = snippets.map((_, i) => `snippet-${i}.mts`)
    const options = { module: 'nodenext', types: ['node'], typeRoots: [`${installed.modules}/@types`] }
    expect(await installed.tsc(options, files)).toBe('')
  })

  it('prints with pino what it shows', async () => {
    server.respond((_, response) => json(response, { message: 'password=Kettle-drum-47 has been used' }, 403))
    const { err, ...line } = JSON.parse(await run(codeOf('pino')))
    const { stack, ...fields } = err
    expect({ ...line, err: fields }).toEqual(JSON.parse(codeOf('pino', 1)))
    expect(stack).toMatch(/^AxiosError: activateUser failed/)
  })

  it('logs each call and each retry', async () => {
    const statuses = [503, 200]
    server.respond((_, response) => json(response, {}, statuses.shift() ?? 200))
    expect(await run(codeOf('calls'))).toMatch(/^retry getUserV2 1 [\d.]+\n200 get \/v2\/users\/1\n$/)
    expect(await run(codeOf('calls', 1))).toBe('200 getUserV2\n')
  })

  it.each(['user', 'user/fetch'])('traces calls of %s without the token of a mail', async (entry) => {
    server.respond((_, response) => json(response, {}))
    await installed.write('tracing.mjs', PROVIDER + codeOf('tracing'))
    const program = `import { createClient } from '@epilot/sdk/${entry}'
      await createClient({ token: 'my-token' }).checkInviteToken({ token: 'token-of-the-mail' })`
    const printed = await run(program, '--import', './tracing.mjs')
    expect(printed).toContain(`"url.full":"${server.url}/v2/users/public/checkToken`)
    expect(printed).not.toContain('token-of-the-mail')
    expect(server.requests.at(-1)?.headers.traceparent).toMatch(/^00-\w{32}-\w{16}-01$/)
  })

  it('has a span around a call', async () => {
    server.respond((_, response) => json(response, {}))
    await installed.write('tracing.mjs', PROVIDER)
    expect(await run(codeOf('span'), '--import', './tracing.mjs')).toBe('getMeV2 {}\n')
  })
})
