import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import type { createClient } from '../../src/user'
import type { createClient as createFetchClient } from '../../src/user/fetch'
import type { UserApi } from '../../src/user/msw'
import { json, type Respond } from '../support/server'
import { describeInChromium, lines } from './support'

/** What the page's script leaves for the tests. */
declare const started: { api: UserApi; createClient: typeof createClient; createFetchClient: typeof createFetchClient }

const root = fileURLToPath(new URL('../..', import.meta.url))
const page = readFileSync(`${root}/docs/testing.md`, 'utf8')
const snippet = /^```ts worker\n([\s\S]*?)^```/m.exec(page)?.[1] as string

async function bundled(contents: string): Promise<string> {
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

const script = () =>
  bundled(`${snippet}
    import { createClient } from '@epilot/sdk/user'
    import { createClient as createFetchClient } from '@epilot/sdk/user/fetch'
    globalThis.started = { api, createClient, createFetchClient }`)

/** A site with a page that runs `/app.js`. */
const serving =
  (files: Record<string, string>): Respond =>
  ({ url = '' }, response) => {
    if (url === '/')
      return response
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><link rel="icon" href="data:,"><script type="module" src="/app.js"></script>')
    const text = files[url]
    return text ? response.setHeader('content-type', 'text/javascript').end(text) : json(response, {}, 404)
  }

describeInChromium('the User API in a service worker, as docs/testing.md starts it', (stage) => {
  it('responds to a page that has no other service, and to either kind of client', async () => {
    const files: Record<string, string> = {
      '/app.js': await script(),
      '/mockServiceWorker.js': readFileSync(`${root}/node_modules/msw/lib/mockServiceWorker.js`, 'utf8'),
    }
    stage.site.respond(serving(files))
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

/** A page of the same worker whose API persists. */
const PERSISTENT = `import { createUserApi } from '@epilot/sdk/user/msw'
  import { createClient } from '@epilot/sdk/user/fetch'
  import { setupWorker } from 'msw/browser'
  const api = createUserApi({ persist: true, ids: 'counted' })
  await setupWorker(...api.handlers).start({ quiet: true })
  globalThis.started = { api, createFetchClient: createClient }`

describeInChromium('the User API in a service worker that persists', (stage) => {
  it('keeps its data over a reload, shares it between tabs, and is reset in all of them', async () => {
    const files: Record<string, string> = {
      '/app.js': await bundled(PERSISTENT),
      '/mockServiceWorker.js': readFileSync(`${root}/node_modules/msw/lib/mockServiceWorker.js`, 'utf8'),
    }
    stage.site.respond(serving(files))
    const { page, context } = stage
    const open = async (tab: typeof page) => {
      await tab.goto(stage.site.url)
      await tab.waitForFunction(() => 'started' in globalThis)
    }
    const invite = (tab: typeof page, email: string) =>
      tab.evaluate(async (to) => {
        const { api, createFetchClient } = started
        await createFetchClient({ token: () => api.token }).inviteUser(null, { email: to })
      }, email)
    const seen = (tab: typeof page) =>
      tab.evaluate(async () => {
        const { api, createFetchClient } = started
        const { data } = await createFetchClient({ token: () => api.token }).listUsersV2()
        return [data.results?.map(({ email }) => email), api.outbox.map(({ to }) => to)]
      })
    await open(page)
    await invite(page, 'ben@example.com')
    await page.reload()
    await page.waitForFunction(() => 'started' in globalThis)
    expect(await seen(page)).toEqual([['user@example.com', 'ben@example.com'], ['ben@example.com']])
    const other = await context.newPage()
    await open(other)
    await invite(other, 'cleo@example.com')
    const all = ['ben@example.com', 'cleo@example.com']
    expect(await seen(page)).toEqual([['user@example.com', ...all], all])
    await page.evaluate(() => started.api.reset())
    expect(await seen(other)).toEqual([['user@example.com'], []])
    await other.close()
  })
})
