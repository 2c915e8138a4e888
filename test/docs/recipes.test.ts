import { readFileSync } from 'node:fs'
import { transform } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Installed, install } from '../package/install'

const page = readFileSync(new URL('../../docs/recipes.md', import.meta.url), 'utf8')

/** The recipe of a name. */
function recipe(name: string): string {
  const code = new RegExp(`^\`\`\`ts ${name}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(page)?.[1]
  if (!code) throw new Error(`docs/recipes.md has no recipe "${name}"`)
  return code
}

/** What a recipe leaves to its reader. */
const SECRETS = `const readSecret = async (name) => 'secret-of-' + name\n`

const MOCK = `import { createHandlers } from '@epilot/sdk/user/msw'
import { setupServer } from 'msw/node'
const respond = ({ request: { headers } }) => {
  if (!headers.get('authorization')) return { status: 401, body: { message: 'Unauthorized' } }
  return { display_name: 'Anna', email: [headers.get('authorization'), headers.get('x-epilot-org-id')].join(' ') }
}
setupServer(...createHandlers({ responses: { getMeV2: respond, getUserV2: respond } })).listen({ onUnhandledRequest: 'error' })
`

let installed: Installed
beforeAll(async () => {
  installed = await install()
  await installed.write('package.json', '{ "name": "consumer", "private": true, "type": "module" }')
  await installed.writePreload(MOCK)
}, 120_000)
afterAll(() => installed?.remove())

async function run(code: string): Promise<string> {
  await installed.write('recipe.mjs', (await transform(SECRETS + code, { loader: 'ts' })).code)
  return installed.node('--require', './preload.cjs', 'recipe.mjs')
}

describe('docs/recipes.md', () => {
  it('shows code that compiles', async () => {
    const declared = 'declare const readSecret: (name: string) => Promise<string>\n'
    const names = [...page.matchAll(/^```ts (\S+)/gm)].map((match) => match[1] as string)
    expect(names).toEqual(['lambda', 'edge', 'organizations', 'service-worker', 'forgotten-password', 'tests'])
    for (const name of names) await installed.write(`${name}.ts`, declared + recipe(name))
    expect(
      await installed.tsc(
        { module: 'nodenext' },
        names.map((name) => `${name}.ts`),
      ),
    ).toBe('')
  }, 120_000)

  it('runs on Lambda', async () => {
    const code = `${recipe('lambda')}\nconsole.log(JSON.stringify(await handler({ userId: 'u' })))`
    expect(await run(code)).toBe('{"name":"Anna"}\n')
  })

  it('runs in an edge function, as whoever calls it', async () => {
    await installed.write('edge.mjs', (await transform(recipe('edge'), { loader: 'ts' })).code)
    const code = `import edge from './edge.mjs'
      for (const headers of [{ authorization: 'Bearer of-the-caller' }, {}]) {
        const response = await edge.fetch(new Request('https://edge.example.com', { headers }))
        console.log(response.status, await response.text())
      }`
    expect(await run(code)).toBe(
      '200 {"name":"Anna"}\n401 {"message":"getMeV2 failed with status 401: Unauthorized"}\n',
    )
  })

  it('keeps several organizations apart', async () => {
    expect(await run(recipe('organizations'))).toBe('Bearer secret-of-acme acme Bearer secret-of-globex globex\n')
  })

  it('runs in a service worker, as far as Node can stand in for one', async () => {
    const worker = 'globalThis.self = new EventTarget()\n'
    const message = `
      const event = Object.assign(new Event('message'))
      Object.defineProperty(event, 'source', { value: { postMessage: (text) => console.log(JSON.stringify(text)) } })
      self.dispatchEvent(event)`
    expect(await run(worker + recipe('service-worker') + message)).toBe('{"name":"Anna"}\n')
  })

  it('resets a forgotten password, and says what else is needed', async () => {
    const { code } = await transform(recipe('forgotten-password'), { loader: 'ts' })
    await installed.write('passwords.mjs', code)
    await installed.write(
      'reset.mjs',
      `import { createUserApi } from '@epilot/sdk/user/msw'
      import { setupServer } from 'msw/node'
      import { forgetPassword, resetPassword } from './passwords.mjs'
      const api = createUserApi({ users: [{ email: 'anna@example.com' }] })
      setupServer(...api.handlers).listen({ onUnhandledRequest: 'error' })
      console.log(await forgetPassword('anna@example.com'))
      const reset = (password) => resetPassword('anna@example.com', api.outbox[0].token, password)
      for (const password of ['Kettle', 'Kettle-drum-47', 'Kettle-drum-48']) console.log(await reset(password))`,
    )
    expect(await installed.node('reset.mjs')).toBe(
      [
        'If an account exists, a password reset email has been sent.',
        'Choose another password: too_short, missing_number, missing_symbol',
        'Log in with the new password.',
        'This link has been used or has expired: ask for another mail.\n',
      ].join('\n'),
    )
  })

  it('mocks the calls of the code under test', async () => {
    expect(await run(recipe('tests'))).toBe('Hello Anna\n')
  })
})
