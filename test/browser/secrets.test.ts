import { expect, it } from 'vitest'
import { json } from '../support/server'
import { KINDS, NAMES } from './kinds'
import { type Bundle, cors, describeInChromium, type Stage } from './support'

declare const root: Bundle['root']
declare const entry: Bundle['entry']
declare const fetchEntry: Bundle['fetchEntry']
declare const open: Bundle['open']

const SECRETS = ['page-token-7f3a', 'invite-token-91c2', 'correct-horse-battery', 'org-key-55d0']
const [TOKEN = '', INVITE = '', PASSWORD = '', KEY = ''] = SECRETS
const args = (baseURL: string) => ({ baseURL, TOKEN, INVITE, PASSWORD, KEY })

const found = (texts: string[]) => SECRETS.filter((secret) => texts.some((text) => text.includes(secret)))

/** How deep objects are unfolded; the value that is printed is the first level. */
const LEVELS = 4

/** What is inside an object, as far as it can have something of a call in it: no functions, no prototypes, no closures. */
const isInside = ({
  name,
  value,
}: {
  name: string
  value?: { type: string; objectId?: string | undefined } | undefined
}) =>
  value?.objectId && value.type === 'object' && !/^(\[\[(Prototype|Scopes)|__proto__)/.test(name)
    ? [value.objectId]
    : []

/**
 * Watches what the developer tools are told of all that the page prints, and show when its objects are unfolded.
 * Returns a function that waits for so many print-outs.
 */
async function watchConsole({ page, context }: Stage): Promise<(count: number) => Promise<string[]>> {
  const printed: Promise<string>[] = []
  const tools = await context.newCDPSession(page)
  const unfold = async (objectId: string, levels: number): Promise<string> => {
    const options = { objectId, ownProperties: true, generatePreview: true }
    const { result, internalProperties = [] } = await tools.send('Runtime.getProperties', options)
    const inside = levels > 1 ? [...result, ...internalProperties].flatMap(isInside) : []
    const texts = await Promise.all(inside.map((each) => unfold(each, levels - 1)))
    return [JSON.stringify(result), ...texts].join('\n')
  }
  tools.on('Runtime.consoleAPICalled', (event) => {
    const ids = event.args.flatMap(({ objectId }) => objectId ?? [])
    const texts = Promise.all(ids.map((id) => unfold(id, LEVELS)))
    printed.push(texts.then((all) => [JSON.stringify(event), ...all].join('\n')))
  })
  await tools.send('Runtime.enable')
  return async (count) => {
    await expect.poll(() => printed.length, { timeout: 5000 }).toBe(count)
    return Promise.all(printed)
  }
}

describeInChromium('secrets stay out of what a page prints', (stage) => {
  it('and this test would find them, at any depth', async () => {
    const printOuts = await watchConsole(stage)
    await stage.page.evaluate(({ TOKEN, KEY, PASSWORD }) => {
      console.log({ a: { b: { c: { d: [TOKEN] } } } }, new Error(KEY), new Map([['a', { PASSWORD }]]))
    }, args(''))
    const printed = await printOuts(1)
    expect(found(printed)).toEqual([TOKEN, PASSWORD, KEY])
  })

  const faults = ['a response with status 400', 'no response', 'an abort']
  it.each(KINDS.flatMap((kind) => faults.map((fault) => [kind, fault] as const)))(
    'on %s, of an error after %s',
    async (kind, fault) => {
      const { page, api, site } = stage
      const printOuts = await watchConsole(stage)
      api.respond(
        cors(
          site.url,
          ({ url, body, headers }, response, socket) => {
            if (fault === 'no response') return socket.destroy()
            if (fault === 'an abort') return page.evaluate(() => globalThis.dispatchEvent(new Event('arrived')))
            const said = `${headers.authorization} ${headers['x-api-key']} ${url}: ${body}`
            json(response, { message: said, password: JSON.parse(body).password }, 400)
          },
          { connection: 'close', 'access-control-allow-headers': 'authorization, content-type, x-api-key' },
        ),
      )
      const { texts, config } = await page.evaluate(
        async ({ kind, baseURL, TOKEN, INVITE, PASSWORD, KEY }) => {
          const controller = new AbortController()
          addEventListener('arrived', () => controller.abort())
          const headers = { Authorization: `Bearer ${TOKEN}`, 'x-api-key': KEY }
          const client = open(kind, { baseURL })
          const call = client.activateUser(
            INVITE,
            { display_name: 'Anna', password: PASSWORD },
            { headers, signal: controller.signal },
          )
          const error = await call.then(
            () => new Error('the call did not fail') as never,
            (thrown) => thrown,
          )
          console.log(error)
          console.log('%o %s', error, error, { error })
          console.dir(error)
          console.table([error])
          const copy = structuredClone(error)
          const all: string[] = []
          for (const name in error) all.push(String(error[name]))
          const { data, params, headers: sent } = error.config ?? {}
          return {
            texts: [
              JSON.stringify(error),
              JSON.stringify({ error, list: [error] }),
              String(error),
              error.message,
            ].concat(error.stack, JSON.stringify({ ...error }), copy.stack, copy.message, String(copy.cause), all),
            config: [data, JSON.stringify(params), sent?.get('x-api-key')].map(String),
          }
        },
        { kind, ...args(api.url) },
      )
      const printed = await printOuts(4)
      expect(texts[0]).toContain('"operationId":"activateUser"')
      expect(found(texts)).toEqual([])
      expect(printed.join()).toContain('activateUser')
      expect(found(printed)).toEqual([])
      // axios's users find there what they have sent.
      expect(found(config)).toEqual(kind === 'fetch' ? [] : [INVITE, PASSWORD, KEY])
    },
  )

  it.each(KINDS)('on %s, of an error that nobody catches', async (kind) => {
    const { page, api, site } = stage
    stage.expected = /^(AxiosError|CallError): getMeV2 failed with status 403: no Bearer \*\*\*$/
    api.respond(
      cors(site.url, ({ headers }, response) => json(response, { message: `no ${headers.authorization}` }, 403)),
    )
    const uncaught = page.waitForEvent('pageerror')
    await page.evaluate(
      ({ kind, baseURL, TOKEN }) => void open(kind, { baseURL, token: async () => TOKEN }).getMeV2(),
      { kind, ...args(api.url) },
    )
    const { name, message, stack } = await uncaught
    expect([name, message]).toEqual([NAMES[kind].error, 'getMeV2 failed with status 403: no Bearer ***'])
    expect(found([message, String(stack)])).toEqual([])
  })

  it.each(KINDS)('on %s, of an error whose token function failed with a request of its own', async (kind) => {
    const { page, api, site } = stage
    const printOuts = await watchConsole(stage)
    api.respond(cors(site.url, ({ body }, response) => json(response, { message: body }, 400)))
    const text = await page.evaluate(
      async ({ kind, baseURL, INVITE, PASSWORD }) => {
        const other = open(kind, { baseURL })
        const token = async () => {
          await other.activateUser(INVITE, { password: PASSWORD })
          return 'never'
        }
        const error = await open(kind, { baseURL, token })
          .getMeV2()
          .catch((thrown) => thrown)
        console.log(error)
        console.log(error.cause)
        return JSON.stringify([error, error.cause, String(error), error.stack, String(error.cause)])
      },
      { kind, ...args(api.url) },
    )
    const printed = await printOuts(2)
    expect(text).toContain('the token function failed: activateUser failed with status 400')
    expect(found([text, ...printed])).toEqual([])
  })

  it('on axios, of a response, of a client, of an SDK and of its handle', async () => {
    const { page, api } = stage
    const printOuts = await watchConsole(stage)
    const text = await page.evaluate(async ({ baseURL, TOKEN }) => {
      const sdk = root.createSDK({ baseURL, token: TOKEN })
      const client = entry.createClient({ baseURL, token: TOKEN })
      const response = await client.getMeV2()
      await sdk.user.getMeV2()
      console.log(response)
      console.log(await client.getMeV2(null, null, { adapter: 'xhr' }))
      console.log(client, sdk, sdk.user)
      return JSON.stringify([response, sdk, client.defaults])
    }, args(api.url))
    const printed = await printOuts(3)
    expect(found([text, ...printed])).toEqual([])
  })

  it('on fetch, of a result, of a client and of a handle', async () => {
    const { page, api } = stage
    const printOuts = await watchConsole(stage)
    const text = await page.evaluate(async ({ baseURL, TOKEN }) => {
      const client = fetchEntry.createClient({ baseURL, token: TOKEN })
      fetchEntry.authorize(fetchEntry.user, TOKEN)
      const result = await client.getMeV2()
      console.log(result)
      console.log(client, fetchEntry.user)
      return JSON.stringify([result, client, fetchEntry.user])
    }, args(api.url))
    const printed = await printOuts(2)
    expect(found([text, ...printed])).toEqual([])
  })
})
