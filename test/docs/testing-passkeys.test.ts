import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transform } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bundle, cors, describeInChromium } from '../browser/support'
import { type Installed, install } from '../package/install'
import { createPasskeyService } from '../support/passkey-service'
import { snippetsOf } from './snippets'

declare const open: Bundle['open']
declare const passkeys: Bundle['passkeys']

const codeOf = (mark: string) =>
  snippetsOf('docs/testing-passkeys.md').find((snippet) => snippet.mark === mark)?.code as string

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url))

let installed: Installed
beforeAll(async () => {
  installed = await install()
  await installed.write('package.json', '{ "name": "consumer", "private": true, "type": "module" }')
}, 180_000)
afterAll(() => installed?.remove())

it('the test with the fake authenticator passes', async () => {
  await installed.write('fake-authenticator.ts', codeOf('fake-authenticator'))
  await installed.write('passkeys.test.ts', codeOf('vitest'))
  const printed = await installed.node(join(modules, 'vitest/vitest.mjs'), 'run', '--root', installed.folder)
  expect(printed).toContain('3 passed')
}, 60_000)

it('the fake authenticator and its test compile', async () => {
  await installed.write('fake-authenticator.ts', codeOf('fake-authenticator'))
  await installed.write('passkeys.test.ts', codeOf('vitest'))
  const options = { module: 'esnext', moduleResolution: 'bundler', lib: ['es2022', 'dom'] }
  expect(await installed.tsc(options, ['passkeys.test.ts'])).toBe('')
}, 120_000)

describeInChromium('the virtual authenticator of docs/testing-passkeys.md', (stage) => {
  it('does what the page says', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'epilot-sdk-authenticator-'))
    const file = join(folder, 'authenticator.mjs')
    await writeFile(file, (await transform(codeOf('virtual-authenticator'), { loader: 'ts' })).code)
    const { addAuthenticator } = await import(/* @vite-ignore */ file)
    await rm(folder, { recursive: true })

    const site = stage.site.url.replace('127.0.0.1', 'localhost')
    const service = createPasskeyService(site)
    stage.api.respond(cors(site, (...args) => service.respond(...args)))
    await stage.page.goto(site)
    const ask = (name: 'registerPasskey' | 'authenticateWithPasskey') =>
      stage.page.evaluate(
        async ([name, baseURL]) => {
          const client = open('fetch', { baseURL, token: 'page-token' })
          return passkeys[name](client).then(
            () => 'done',
            ({ code }) => code as string,
          )
        },
        [name, stage.api.url] as const,
      )
    const authenticator = await addAuthenticator(stage.page)
    expect(await ask('registerPasskey')).toBe('done')
    expect(await authenticator.passkeys()).toHaveLength(1)
    expect(await ask('registerPasskey')).toBe('PASSKEY_ALREADY_REGISTERED')
    expect(await ask('authenticateWithPasskey')).toBe('done')
    service.timeout = 200
    await authenticator.setPresent(false)
    expect(await ask('authenticateWithPasskey')).toBe('PASSKEY_CANCELLED')
    await authenticator.setPresent(true)
    await authenticator.forget()
    expect(await ask('authenticateWithPasskey')).toBe('PASSKEY_CANCELLED')
    await authenticator.remove()
    expect(await ask('authenticateWithPasskey')).toBe('PASSKEY_CANCELLED')
  })
})
