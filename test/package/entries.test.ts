import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { json, startServer, type TestServer } from '../support/server'
import { type Installed, install } from './install'

let installed: Installed
let server: TestServer
beforeAll(async () => {
  const started = startServer()
  installed = await install()
  server = await started
  server.respond(({ url, headers }, response) => {
    if (url === '/v2/users/me') return json(response, { seen: headers.authorization })
    const { pathname, searchParams } = new URL(url, 'http://localhost')
    if (pathname !== '/v2/users') return json(response, {}, 404)
    const ids = [0, 1].map((i) => Number(searchParams.get('offset')) + i)
    json(response, { results: ids.filter((id) => id < 3).map((id) => ({ id })) })
  })
}, 120_000)
afterAll(async () => {
  await installed?.remove()
  await server?.close()
})

const NAMES = ['', '/user', '/user/fetch', '/user/openapi-client']

/** Code that has each entry in `entries`: of the ES modules, of CommonJS, or of both. */
const load: Record<string, string> = {
  mjs: `const entries = {}
    for (const name of names) entries[name] = await import('@epilot/sdk' + name)`,
  cjs: `const entries = {}
    for (const name of names) entries[name] = require('@epilot/sdk' + name)`,
  'both.mjs': `import { createRequire } from 'node:module'
    const require = createRequire(import.meta.url)
    const entries = {}
    for (const name of names) {
      entries[name] = await import('@epilot/sdk' + name)
      entries['cjs' + name] = require('@epilot/sdk' + name)
    }`,
}

/** What each entry can make that is authorized, by name. */
const TARGETS = `const targetsOf = ({ createSDK, createClient, createOpenAPIClient, user }) => {
  const options = { baseURL: process.argv[2], retry: { maxRetries: 0 } }
  const sdk = createSDK?.(options)
  return Object.entries({
    sdk: sdk && [sdk, sdk.user],
    'handle of an SDK': sdk && [sdk.user, sdk.user],
    client: createClient && [createClient(options), undefined],
    handle: user && [user, user],
    'OpenAPI client': createOpenAPIClient && [createOpenAPIClient(options), undefined],
  }).filter(([, target]) => target)
}`

/** What a program finds, by test. */
const PROGRAMS = {
  authorized: `
    const wrong = []
    let count = 0
    for (const [by, { authorize }] of Object.entries(entries)) {
      for (const [of, entry] of Object.entries(entries)) {
        for (const [name, [target, calls = target]] of targetsOf(entry)) {
          const token = 'token-' + count++
          if (name === 'handle') calls.getClient().defaults.baseURL = process.argv[2]
          const isSame = authorize(target, () => token) === target
          const { data } = await calls.getMeV2()
          if (!isSame || data.seen !== 'Bearer ' + token) wrong.push([by, of, name, data.seen])
        }
      }
    }
    return { wrong, count }`,
  errors: `
    const wrong = []
    let count = 0
    for (const [by, { isCallError, isRefused }] of Object.entries(entries)) {
      if (!isCallError) continue
      for (const [of, entry] of Object.entries(entries)) {
        for (const [name, [target, calls = target]] of targetsOf(entry)) {
          if (name === 'handle') calls.getClient().defaults.baseURL = process.argv[2]
          entry.authorize(target, 'token')
          const errors = [await calls.getUserV2('none').catch((e) => e)]
          if (name !== 'OpenAPI client') errors.push(await calls.getUserV2('..').catch((e) => e))
          const seen = errors.map((error) => [isCallError(error), isRefused(error)])
          const expected = [[true, false], [false, true]].slice(0, errors.length)
          count++
          if (JSON.stringify(seen) !== JSON.stringify(expected)) wrong.push([by, of, name, seen, String(errors)])
        }
      }
    }
    return { wrong, isEnough: count >= 21 }`,
  pages: `
    const ids = []
    const options = { baseURL: process.argv[2], token: 'token' }
    for (const { paginate } of Object.values(entries)) {
      for (const { createClient } of Object.values(entries)) {
        if (!paginate || !createClient) continue
        const list = []
        for await (const { id } of paginate(createClient(options).listUsersV2, {}, { pageSize: 2 })) list.push(id)
        ids.push(list.join())
      }
    }
    return ids`,
}

/** Loads the entries once, which takes longest, and returns what each program finds. */
async function run(extension: string): Promise<Record<keyof typeof PROGRAMS, unknown>> {
  const name = `program${extension === 'both.mjs' ? '-both.mjs' : `.${extension}`}`
  const found = Object.entries(PROGRAMS).map(([key, body]) => `${key}: await (async () => {${body}})(),`)
  await installed.write(
    name,
    `const names = ${JSON.stringify(NAMES)}
     ${load[extension]}
     ${TARGETS}
     ;(async () => console.log(JSON.stringify({ ${found.join('\n')} })))()`,
  )
  return JSON.parse(await installed.node(name, server.url))
}

describe.each(Object.keys(load))('the entries of the installed package, by %s', (extension) => {
  let found: Awaited<ReturnType<typeof run>>
  beforeAll(async () => {
    found = await run(extension)
  })

  it('authorize each other’s clients, and return what they were given', () => {
    const entries = NAMES.length * (extension === 'both.mjs' ? 2 : 1)
    // An SDK has two targets, `/user` and `/user/fetch` a client and a handle each, `/user/openapi-client` has one.
    expect(found.authorized).toEqual({ wrong: [], count: entries * (entries / NAMES.length) * (2 + 2 + 2 + 1) })
  })

  it('tell each other’s errors apart', () => {
    expect(found.errors).toEqual({ wrong: [], isEnough: true })
  })

  it('page through the lists of either kind of client', () => {
    expect(found.pages).toEqual(Array(extension === 'both.mjs' ? 16 : 4).fill('0,1,2'))
  })
})
