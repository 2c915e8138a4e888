import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import type { createClient } from '../../src/user'
import type { createClient as createFetchClient } from '../../src/user/fetch'
import type { UserApi } from '../../src/user/msw'
import { json } from '../support/server'
import { describeInChromium, lines } from './support'

/** What the page's script leaves for the tests. */
declare const started: { api: UserApi; createClient: typeof createClient; createFetchClient: typeof createFetchClient }

const root = fileURLToPath(new URL('../..', import.meta.url))
const page = readFileSync(`${root}/docs/testing.md`, 'utf8')
const snippet = /^```ts worker\n([\s\S]*?)^```/m.exec(page)?.[1] as string

async function script(): Promise<string> {
  const contents = `${snippet}
    import { createClient } from '@epilot/sdk/user'
    import { createClient as createFetchClient } from '@epilot/sdk/user/fetch'
    globalThis.started = { api, createClient, createFetchClient }`
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

describeInChromium('the User API in a service worker, as docs/testing.md starts it', (stage) => {
  it('responds to a page that has no other service, and to either kind of client', async () => {
    const files: Record<string, string> = {
      '/app.js': await script(),
      '/mockServiceWorker.js': readFileSync(`${root}/node_modules/msw/lib/mockServiceWorker.js`, 'utf8'),
    }
    stage.site.respond(({ url = '' }, response) => {
      if (url === '/')
        return response
          .setHeader('content-type', 'text/html')
          .end('<!doctype html><link rel="icon" href="data:,"><script type="module" src="/app.js"></script>')
      const text = files[url]
      return text ? response.setHeader('content-type', 'text/javascript').end(text) : json(response, {}, 404)
    })
    await stage.page.goto(stage.site.url)
    await stage.page.waitForFunction(() => 'started' in globalThis)
    const seen = await stage.page.evaluate(async () => {
      const { api, createClient, createFetchClient } = started
      const client = createClient({ token: () => api.token, retry: { baseDelayMs: 1 } })
      api.failNext('inviteUser', { status: 429 })
      await client.inviteUser(null, { email: 'ben@example.com' })
      const missing = await client.getGroup('none').catch((error) => error.message)
      const { data: me } = await createFetchClient({ token: () => api.token }).getMeV2()
      const statuses = api.requests.map(({ operationId, status }) => `${operationId} ${status}`)
      return { mails: api.outbox.map(({ to }) => to), missing, me: me.email, statuses }
    })
    expect(seen).toEqual({
      mails: ['ben@example.com'],
      missing: 'getGroup failed with status 404: No group none',
      me: 'user@example.com',
      statuses: ['inviteUser 429', 'inviteUser 201', 'getGroup 404', 'getMeV2 200'],
    })
    expect(lines(stage.site)).toEqual(['GET /', 'GET /app.js', 'GET /mockServiceWorker.js'])
    expect(lines(stage.api)).toEqual([])
  })
})
