import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { createPasskeyService } from '../support/passkey-service'
import { json } from '../support/server'
import { cors, describeInChromium, lines } from './support'

const root = fileURLToPath(new URL('../..', import.meta.url))
const recipe = /^```tsx\n([\s\S]*?)^```/m.exec(readFileSync(`${root}/docs/passkeys.md`, 'utf8'))?.[1] as string

/** The page of the recipe, on a service whose address the test chooses. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `${recipe}
        import { createRoot } from 'react-dom/client'
        createRoot(document.body).render(<>
          <SignIn onProof={(proof) => { document.title = proof.challenge_token }} />
          <AcceptInvitation token="invite/1" onDone={() => { document.title = 'accepted' }} />
        </>)`,
      loader: 'tsx',
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'service of the test',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^@epilot\/sdk\/user\/passkeys$/ }, () => ({ path: `${root}src/user/passkeys.ts` }))
          onResolve({ filter: /^@epilot\/sdk\/user$/ }, () => ({ path: 'user', namespace: 'test' }))
          onLoad({ filter: /.*/, namespace: 'test' }, () => ({
            contents: `import * as user from './src/user/index'
              export const createClient = () => user.createClient({ baseURL: globalThis.service })`,
            resolveDir: root,
          }))
        },
      },
    ],
  })
  return outputFiles[0]?.text ?? ''
}

describeInChromium('the sign-in page of docs/passkeys.md', (stage) => {
  let script: string
  let service: ReturnType<typeof createPasskeyService>
  beforeAll(async () => {
    script = await bundle()
  })
  beforeEach(async () => {
    const site = stage.site.url.replace('127.0.0.1', 'localhost')
    service = createPasskeyService(site)
    stage.api.respond(
      cors(site, (request, response, socket) => {
        if (!request.url.startsWith('/v2/users/public/activate')) return service.respond(request, response, socket)
        return JSON.parse(request.body).password ? response.end() : json(response, { message: 'Too short' }, 400)
      }),
    )
    const devtools = await stage.context.newCDPSession(stage.page)
    await devtools.send('WebAuthn.disable')
    await devtools.send('WebAuthn.enable', { enableUI: false })
    const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, isUserVerified: true } as const
    await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, hasUserVerification: true } })
    await stage.page.goto(site)
    await stage.page.evaluate((url) => Object.assign(globalThis, { service: url }), stage.api.url)
    await stage.page.addScriptTag({ content: script })
  })

  it('signs in by a passkey', async () => {
    await stage.page.evaluate(async () => {
      const { entry, passkeys, service } = globalThis as never as Record<string, never> & {
        entry: typeof import('../../src/user')
        passkeys: typeof import('../../src/user/passkeys')
        service: string
      }
      await passkeys.registerPasskey(entry.createClient({ baseURL: service, token: 'token' }))
    })
    await stage.page.click('text=Sign in with a passkey')
    await stage.page.waitForFunction(() => document.title)
    expect(await stage.page.title()).toBe('challenge-token-2')
  })

  it('accepts an invitation, and says what is wrong', async () => {
    await stage.page.fill('[name=name]', 'Anna')
    await stage.page.click('text=Accept')
    await stage.page.waitForSelector('text=activateUser failed with status 400: Too short')
    await stage.page.fill('[name=password]', 'correct-horse')
    await stage.page.click('text=Accept')
    await stage.page.waitForFunction(() => document.title)
    expect(await stage.page.title()).toBe('accepted')
    expect(lines(stage.api).at(-1)).toBe('POST /v2/users/public/activate?token=invite%2F1')
    expect(stage.api.requests.at(-1)?.body).toBe('{"display_name":"Anna","password":"correct-horse"}')
  })
})
