import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { inboxPage } from '../../scripts/inbox-page'
import { serve } from '../user/server/support'
import { describeInChromium } from './support'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const VIEWS = ['inbox', 'people', 'groups', 'requests', 'trouble']

/** Part of what axe leaves in a page. */
declare const axe_: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> }

const users = [
  { id: 'anna', email: 'anna@example.com', display_name: 'Anna', passkeys: [{ credential_id: 'c' }] },
  { id: 'ben', email: 'ben@example.com', status: 'Pending' as const, token: 'of-ben' },
  { id: 'cleo', email: `cleo.${'long'.repeat(10)}@example.com`, status: 'Deactivated' as const },
]
const full = { users, groups: [{ id: 'g', name: 'Sales', users: ['anna', 'ben'] }] }
const link = 'http://localhost:5173/accept?token={token}'

it('is one page of less than 15 kB, and less than half of that compressed', async () => {
  const page = await inboxPage()
  expect(Buffer.byteLength(page)).toBeLessThan(15_000)
  expect(gzipSync(page, { level: 9 }).length).toBeLessThan(7_500)
})

describeInChromium('the page of the local User API', (stage) => {
  it('shows mails as they arrive, with links to follow and tokens to copy', async () => {
    const { url, client } = await serve({ users: users.slice(0, 1) }, { link })
    const { page, context } = stage
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url })
    await page.goto(url)
    await page.getByText('live', { exact: true }).waitFor()
    expect(await page.locator('main').innerText()).toContain('No mail yet.')
    await client.inviteUser(null, { email: 'dora@example.com', language: 'de' })
    await page.locator('summary').click()
    expect(await page.getByRole('link', { name: 'accept' }).getAttribute('href')).toBe(
      'http://localhost:5173/accept?token=invitation-1',
    )
    await page.getByRole('button', { name: 'Copy token of the mail to dora@example.com' }).click()
    await page.getByRole('status').getByText('Token copied').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('invitation-1')
    // What is open stays open, and what has the focus keeps it, when there is more.
    await client.inviteUser(null, { email: 'eva@example.com' })
    await page.locator('summary').getByText('eva@example.com').waitFor()
    expect(await page.locator('details[open]').count()).toBe(1)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Copy token')
  })

  it('shows people and groups as they change', async () => {
    const { url, client } = await serve(full)
    const { page } = stage
    await page.goto(`${url}/#people`)
    await page.getByText('Pending').waitFor()
    await client.activateUser('of-ben', { password: 'secret', display_name: 'Ben' })
    await page.getByText('Ben', { exact: true }).waitFor()
    await page.getByLabel('Find').fill('cleo')
    await page.getByText('Deactivated').waitFor()
    await expect.poll(() => page.locator('li').count()).toBe(1)
    await page.getByRole('link', { name: 'Groups' }).click()
    await page.getByText('2 members').waitFor()
    await client.advanceUserAssignment('g')
    expect(await page.getByRole('listitem').filter({ hasText: 'whose turn it is' }).last().innerText()).toContain(
      'anna',
    )
  })

  it('shows requests as they arrive, with secrets hidden until a button is clicked', async () => {
    const { url, client, api } = await serve(full)
    const { page } = stage
    await page.goto(`${url}/#requests`)
    await page.getByText('No request yet.').waitFor()
    api.failNext('activateUser', { status: 503 })
    await client
      .activateUser('of-ben', { password: 'correct horse', display_name: '<b>Ben</b>' })
      .catch(() => undefined)
    await page.getByText('activateUser').click()
    const entry = page.locator('details')
    expect(await entry.innerText()).toMatch(/activateUser POST\s+503\s+[\d.]+ ms/)
    expect(await entry.innerText()).toContain('<b>Ben</b>')
    expect(await entry.innerText()).toContain('/v2/users/public/activate?token=••••••')
    expect(await page.content()).not.toMatch(/correct horse|of-ben/)
    await entry.getByRole('button', { name: 'Show secrets' }).click()
    expect(await entry.innerText()).toContain('"password": "correct horse"')
    expect(await entry.innerText()).toContain('token=of-ben')
    await entry.getByRole('button', { name: 'Hide secrets' }).click()
    expect(await page.content()).not.toMatch(/correct horse|of-ben/)
  })

  it('makes requests fail, and removes the failures', async () => {
    const { url, client, api } = await serve(full)
    const { page } = stage
    await page.goto(`${url}/#trouble`)
    await page.getByLabel('Operation').selectOption('getMeV2')
    await page.getByLabel('What happens').selectOption('connection drops before it takes effect')
    await page.getByLabel('How often').selectOption('always')
    await page.getByRole('button', { name: 'Fail next' }).click()
    await page.getByRole('button', { name: 'Take back the trouble of getMeV2' }).waitFor()
    expect((await client.getMeV2().catch((error) => error)).status).toBeUndefined()
    await page.getByRole('button', { name: 'Take back the trouble of getMeV2' }).click()
    await page.getByText('Nothing is set to fail.').waitFor()
    expect((await client.getMeV2()).status).toBe(200)
    await page.getByRole('button', { name: '1 hour on' }).click()
    await page.getByText('2024-05-01 13:00:00 UTC').waitFor()
    const { token } = api
    await page.getByRole('button', { name: 'Expire all tokens' }).click()
    await page.getByRole('status').getByText('All tokens have expired').waitFor()
    expect(api.token).not.toBe(token)
    page.once('dialog', (dialog) => dialog.accept())
    await page.getByRole('button', { name: 'Reset' }).click()
    await page.getByText('2024-05-01 12:00:00 UTC').waitFor()
    expect(api.requests).toEqual([])
  })

  it('drops a connection, and the browser does not resend the request itself', async () => {
    const { url, api } = await serve(full)
    const { page } = stage
    await page.goto(url)
    api.failNext('inviteUser', { drop: true })
    const call = () =>
      page.evaluate(async () => {
        const sent = fetch('/v2/users/invite', { method: 'POST', body: '{}' })
        return sent.then(({ status }) => status).catch((error) => error.name)
      })
    expect([await call(), await call()]).toEqual(['TypeError', 401])
    expect(api.requests.map(({ status }) => status)).toEqual([undefined, 401])
  })

  it('can be used with the keyboard', async () => {
    const { url, client } = await serve(full)
    await client.getMeV2()
    const { page } = stage
    await page.goto(url)
    await page.getByText('live', { exact: true }).waitFor()
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('getMeV2').waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Show secrets' }).waitFor()
  })

  it('shows when the server has stopped, and is live again when it is back', async () => {
    const { url, server, api } = await serve(full)
    const { page } = stage
    await page.goto(url)
    await page.getByText('live', { exact: true }).waitFor()
    stage.expected = /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/
    await server.close()
    await page.getByText('not reachable').waitFor()
    const { createUserApiServer } = await import('../../src/user/server')
    const again = await createUserApiServer(api, { port: Number(new URL(url).port) })
    await page.getByText('live', { exact: true }).waitFor()
    await page.goto('about:blank')
    await again.close()
  })

  it.each(['light', 'dark'] as const)(
    'is accessible in %s, fits 360 pixels, and loads nothing from elsewhere',
    async (colorScheme) => {
      const [filled, empty] = [await serve(full, { link }), await serve({ users: [] })]
      await filled.client.getMeV2()
      filled.api.failNext('getMe', { status: 500, times: Infinity })
      const context = await stage.context.browser()?.newContext({ colorScheme, viewport: { width: 360, height: 700 } })
      const page = await context?.newPage()
      if (!page) return expect.unreachable('there is no page')
      const loaded: string[] = []
      page.on('request', (request) => loaded.push(request.url()))
      // The colours are what is different in the dark.
      for (const { url } of colorScheme === 'light' ? [filled, empty] : [filled]) {
        await page.goto(url)
        await page.getByText('live', { exact: true }).waitFor()
        await page.evaluate(`${axe}; globalThis.axe_ = axe`)
        for (const view of VIEWS) {
          await page.locator(`nav a[href="#${view}"]`).click()
          await page.waitForFunction((name) => document.title.toLowerCase().startsWith(name), view)
          await page.locator('li.card, .empty').first().waitFor()
          for (const summary of await page.locator('summary').all()) await summary.click()
          const violations = await page.evaluate(async () => {
            const { violations } = await axe_.run()
            return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join()).join(' ')}`)
          })
          const width = await page.evaluate(() => document.documentElement.scrollWidth)
          expect([view, violations, width]).toEqual([view, [], 360])
        }
      }
      await context?.close()
      const own = [filled.url, empty.url]
      expect(
        loaded.filter((address) => !own.some((url) => address.startsWith(`${url}/`)) && !address.startsWith('data:')),
      ).toEqual([])
    },
    60_000,
  )
})
