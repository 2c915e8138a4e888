import { expect, it } from 'vitest'
import { json } from '../support/server'
import { type Bundle, cors, describeInChromium, type Stage } from './support'

declare const root: Bundle['root']
declare const entry: Bundle['entry']

const SECRETS = ['page-token-7f3a', 'invite-token-91c2', 'correct-horse-battery', 'org-key-55d0']
const [TOKEN = '', INVITE = '', PASSWORD = '', KEY = ''] = SECRETS
const args = (baseURL: string) => ({ baseURL, TOKEN, INVITE, PASSWORD, KEY })

const found = (texts: string[]) => SECRETS.filter((secret) => texts.some((text) => text.includes(secret)))

/** What the developer tools are told of all that the page prints, and show when its objects are unfolded. */
async function watchConsole({ page, context }: Stage): Promise<string[]> {
  const printed: string[] = []
  const tools = await context.newCDPSession(page)
  tools.on('Runtime.consoleAPICalled', async (event) => {
    const objects = event.args.flatMap(({ objectId }) => objectId ?? [])
    const unfold = (objectId: string) =>
      tools.send('Runtime.getProperties', { objectId, ownProperties: true, generatePreview: true })
    printed.push(JSON.stringify([event, await Promise.all(objects.map(unfold))]))
  })
  await tools.send('Runtime.enable')
  return printed
}

describeInChromium('secrets stay out of what a page prints', (stage) => {
  it.each(['an answer with status 400', 'no answer', 'an abort'])('of an error after %s', async (fault) => {
    const { page, api, site } = stage
    const printed = await watchConsole(stage)
    api.respond(
      cors(
        site.url,
        ({ url, body, headers }, response, socket) => {
          if (fault === 'no answer') return socket.destroy()
          if (fault === 'an abort') return page.evaluate(() => globalThis.dispatchEvent(new Event('arrived')))
          const said = `${headers.authorization} ${headers['x-api-key']} ${url}: ${body}`
          json(response, { message: said, password: JSON.parse(body).password }, 400)
        },
        { connection: 'close', 'access-control-allow-headers': 'authorization, content-type, x-api-key' },
      ),
    )
    const { texts, config } = await page.evaluate(async ({ baseURL, TOKEN, INVITE, PASSWORD, KEY }) => {
      const controller = new AbortController()
      addEventListener('arrived', () => controller.abort())
      const headers = { Authorization: `Bearer ${TOKEN}`, 'x-api-key': KEY }
      const { user } = root.createSDK({ baseURL })
      const call = user.activateUser({ token: INVITE }, { display_name: 'Anna', password: PASSWORD }, {
        headers,
        signal: controller.signal,
      } as object)
      const error = await call.then(
        () => new Error('the call did not fail') as never,
        (thrown) => thrown,
      )
      console.log(error)
      console.log('%o %s', error, error, { error })
      console.dir(error)
      const copy = structuredClone(error)
      const all: string[] = []
      for (const name in error) all.push(String(error[name]))
      return {
        texts: [JSON.stringify(error), JSON.stringify({ error, list: [error] }), String(error), error.message].concat(
          error.stack,
          JSON.stringify({ ...error }),
          copy.stack,
          copy.message,
          String(copy.cause),
          all,
        ),
        config: [error.config.data, error.config.url, error.config.headers.get('x-api-key')] as string[],
      }
    }, args(api.url))
    await expect.poll(() => printed.length).toBe(3)
    expect(texts[0]).toContain('"operationId":"activateUser"')
    expect(found(texts)).toEqual([])
    expect(printed.join()).toContain('activateUser')
    expect(found(printed)).toEqual([])
    expect(found(config)).toEqual([INVITE, PASSWORD, KEY])
  })

  it('of an error that nobody catches', async () => {
    const { page, api, site } = stage
    stage.expected = /^AxiosError: getMeV2 failed with status 403: no Bearer \*\*\*$/
    api.respond(
      cors(site.url, ({ headers }, response) => json(response, { message: `no ${headers.authorization}` }, 403)),
    )
    const uncaught = page.waitForEvent('pageerror')
    await page.evaluate(
      ({ baseURL, TOKEN }) => void entry.createClient({ baseURL, token: async () => TOKEN }).getMeV2(),
      args(api.url),
    )
    const { message, stack } = await uncaught
    expect(message).toBe('getMeV2 failed with status 403: no Bearer ***')
    expect(found([message, String(stack)])).toEqual([])
  })

  it('of an answer, of a client and of a handle', async () => {
    const { page, api } = stage
    const printed = await watchConsole(stage)
    const text = await page.evaluate(async ({ baseURL, TOKEN }) => {
      const sdk = root.createSDK({ baseURL, token: TOKEN })
      const client = entry.createClient({ baseURL, token: TOKEN })
      const answer = await client.getMeV2()
      await sdk.user.getMeV2()
      console.log(answer)
      console.log(client, sdk, sdk.user)
      return JSON.stringify([answer, sdk, client.defaults])
    }, args(api.url))
    await expect.poll(() => printed.length).toBe(2)
    expect(found([text, ...printed])).toEqual([])
  })
})
