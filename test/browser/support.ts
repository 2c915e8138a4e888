import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { json, type Recorded, type Respond, startServer, type TestServer } from '../support/server'
import { executablePath } from './launch'

/** What the browser says of every request that failed; any other console error is a fault. */
const FAILED = /^Failed to load resource: /

/** The globals of the bundle that pages and workers load. A test file declares those that it uses in a page. */
export interface Bundle {
  root: typeof import('../../src/index')
  entry: typeof import('../../src/user/index')
  fetchEntry: typeof import('../../src/user/fetch')
  open: typeof import('./open').open
  passkeys: typeof import('../../src/user/passkeys')
  settle: typeof import('./settle').settle
}

/** Three origins and a page on the first, loaded anew for each test and without cookies. */
export interface Stage {
  context: BrowserContext
  page: Page
  /** Serves the page and the bundle. */
  site: TestServer
  /** The service, which lets the page send `authorization` and `content-type` and nothing else. */
  api: TestServer
  /** Where presigned URLs lead. */
  storage: TestServer
  /** What else the browser itself is expected to say in a test. */
  expected: RegExp
}

/** The whole of the package as a page would bundle it, on an axios, as a classic script. */
async function bundle(axios: string): Promise<string> {
  const { outputFiles, warnings } = await build({
    stdin: {
      contents: `import * as root from './src/index'
        import * as entry from './src/user/index'
        import * as fetchEntry from './src/user/fetch'
        import { open } from './test/browser/open'
        import * as passkeys from './src/user/passkeys'
        import { settle } from './test/browser/settle'
        Object.assign(globalThis, { root, entry, fetchEntry, open, passkeys, settle })`,
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    ...(axios !== 'axios' && { alias: { axios } }),
  })
  expect(warnings).toEqual([])
  return outputFiles[0]?.text ?? ''
}

const HTML = '<!doctype html><link rel="icon" href="data:,"><script src="/sdk.js"></script>'

/** The page's server: an empty page at `/`, the bundle at `/sdk.js`, else `{}`. */
const pageAnswer =
  (script: string): Respond =>
  ({ url }, response) => {
    if (url === '/') return response.setHeader('content-type', 'text/html').end(HTML)
    if (url === '/sdk.js') return response.setHeader('content-type', 'text/javascript').end(script)
    json(response, {})
  }

/** Lets an origin read responses, as a service does by CORS. Preflights are not cached. */
export const cors =
  (
    origin: string,
    respond: Respond = (_, response) => json(response, {}),
    more: Record<string, string> = {},
  ): Respond =>
  (request, response, socket) => {
    const headers = {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
      'access-control-allow-headers': 'authorization, content-type',
      'access-control-max-age': '0',
      ...more,
    }
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (request.method === 'OPTIONS') return response.writeHead(204).end()
    return respond(request, response, socket)
  }

/** Method and path of each request, in the order in which they came. */
export const lines = (server: TestServer) => server.requests.map(({ method, url }) => `${method} ${url}`)

/** The requests that are no preflights. */
export const calls = (server: TestServer): Recorded[] => server.requests.filter(({ method }) => method !== 'OPTIONS')

/** The headers of a request that code set, or that say something of the user: not those that a browser always sends. */
export function chosenHeaders({ headers }: Recorded): Record<string, unknown> {
  const always = /^(host|connection|accept-encoding|accept-language|user-agent|origin|referer|sec-|content-length)/
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !always.test(name)))
}

/** Connects to the browser that all test files share. */
async function connect(): Promise<Browser> {
  const response = await fetch(inject('browserLauncher'))
  const text = await response.text()
  if (!response.ok) throw new Error(text)
  return chromium.connect(text)
}

/** Tests with a real browser: left out where there is none, save in CI, where that is a failure. */
export function describeInChromium(name: string, define: (stage: Stage) => void, axios = 'axios'): void {
  if (!existsSync(executablePath)) {
    leaveOut(name)
    return
  }
  describe(`in Chromium, ${name}`, () => {
    const stage = {} as Stage
    let browser: Browser | undefined
    let script: string
    /** Errors and warnings that were printed, and errors that nobody caught. */
    let faults: string[]
    beforeAll(async () => {
      const servers = Promise.all([startServer(), startServer(), startServer()])
      const launched = connect()
      script = await bundle(axios)
      ;[stage.site, stage.api, stage.storage] = await servers
      browser = await launched
      stage.context = await browser.newContext()
      stage.page = await stage.context.newPage()
      stage.page.on('console', (message) => {
        if (/error|warning/.test(message.type())) faults.push(message.text())
      })
      stage.context.on('weberror', (error) => faults.push(String(error.error())))
    })
    afterAll(async () => {
      await stage.context?.close()
      await browser?.close()
      await Promise.all([stage.site, stage.api, stage.storage].map((server) => server?.close()))
    })
    beforeEach(async () => {
      const { site, api, storage } = stage
      site.respond(pageAnswer(script))
      api.respond(cors(site.url))
      storage.respond(cors('*'))
      stage.expected = FAILED
      // The end of the page of the test before: nothing of it goes on.
      await stage.page.goto(site.url)
      for (const server of [site, api, storage]) server.requests.length = 0
      faults = []
    })
    afterEach(async () => {
      // All that the page printed has arrived.
      await stage.page.evaluate(() => {})
      await stage.context.clearCookies()
      expect(faults.filter((text) => !FAILED.test(text) && !stage.expected.test(text))).toEqual([])
    })
    define(stage)
  })
}

function leaveOut(name: string): void {
  const problem = `there is no Chromium at ${executablePath} (apt-get install chromium-headless-shell, or set CHROMIUM)`
  if (process.env.CI) {
    it(`in Chromium, ${name}`, () => expect.fail(problem))
  } else {
    console.warn(`LEFT OUT, the browser tests "${name}": ${problem}`)
    it.skip(`in Chromium, ${name}`)
  }
}
