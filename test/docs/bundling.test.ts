import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Installed, install } from '../package/install'
import { json, startServer, type TestServer } from '../support/server'
import { snippetsOf } from './snippets'

const esbuild = fileURLToPath(new URL('../../node_modules/.bin/esbuild', import.meta.url))
const commandOf = (name: string) =>
  snippetsOf('docs/bundling.md')
    .find(({ mark }) => mark === name)
    ?.code.replace(/^esbuild/, esbuild) as string

let installed: Installed
let server: TestServer
beforeAll(async () => {
  installed = await install()
  server = await startServer((_, response) => json(response, { display_name: 'Anna' }))
}, 180_000)
afterAll(async () => {
  await installed?.remove()
  await server?.close()
})

/** Bundles a handler by a command of the page, and returns its size and what it prints. */
async function bundled(entry: string, command: string): Promise<{ kilobytes: number; printed: string }> {
  await installed.write(
    'handler.ts',
    `import { createClient } from '@epilot/sdk/${entry}'
     const client = createClient({ baseURL: '${server.url}', token: 'my-token' })
     client.getMeV2().then(({ data }) => console.log(data.display_name))`,
  )
  await promisify(execFile)('sh', ['-c', command], { cwd: installed.folder })
  const { size } = await stat(join(installed.folder, 'handler.mjs'))
  const printed = await installed.node('handler.mjs').catch(({ stderr }) => /Error: (.*)/.exec(stderr)?.[1] as string)
  return { kilobytes: size / 1000, printed }
}

describe('a bundle for Lambda, by the commands of docs/bundling.md,', () => {
  it('runs on fetch, in a tenth of the size', async () => {
    const { kilobytes, printed } = await bundled('user/fetch', commandOf('fetch'))
    expect(printed).toBe('Anna\n')
    expect(kilobytes).toBeLessThan(35)
  })

  it('does not run on axios as an ES module, and says what the page says', async () => {
    const { kilobytes, printed } = await bundled('user', commandOf('fetch'))
    expect(printed).toMatch(/^Dynamic require of "\w+" is not supported$/)
    expect(kilobytes).toBeGreaterThan(300)
  })

  it('runs on axios with one line more', async () => {
    expect((await bundled('user', commandOf('axios'))).printed).toBe('Anna\n')
  })
})
