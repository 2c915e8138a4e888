import type { BrowserContext, Page, Worker } from 'playwright-core'
import type { Kind } from '../app'
import { bundle } from '../bundle'
import { missingChromium, onPage } from '../chromium'
import { runInPage } from '../in-page'
import { type Row, rowName } from '../row'
import { tryProgram } from '../service'

/** What `program/page.js` puts into a worker. */
declare const run: (baseURL: string) => Promise<unknown>

/** A page without any bundler: the browser loads the modules that npm has installed. */
const MODULES = `<script type="importmap">${JSON.stringify({
  imports: {
    axios: '/node_modules/axios/dist/esm/axios.js',
    '@epilot/sdk': '/node_modules/@epilot/sdk/dist/index.js',
    '@epilot/sdk/user': '/node_modules/@epilot/sdk/dist/user/index.js',
    '@epilot/sdk/user/fetch': '/node_modules/@epilot/sdk/dist/user/fetch.js',
  },
})}</script>
<script type="module" src="/page.js"></script>`

const page = (kind: Kind): Row => ({
  name: rowName('chromium-page', kind),
  missing: missingChromium,
  async run(stage) {
    const app = await stage.app(rowName('chromium-page', kind), kind)
    await Promise.all(['page.js', 'parts.mjs', 'program.mjs'].map((file) => app.add(file)))
    const browser = await stage.chromium()
    await runInPage(browser, app, MODULES)
    return `Chromium ${browser.version()}: modules by an import map, no bundler`
  },
})

type Start = (page: Page, context: BrowserContext) => Promise<Worker>

const worker = (name: string, kind: Kind, start: Start): Row => ({
  name: rowName(name, kind),
  missing: missingChromium,
  async run(stage) {
    const app = await stage.app(rowName(name, kind), kind)
    await bundle(app, 'page.js', { format: 'iife' })
    const browser = await stage.chromium()
    await onPage(browser, app.folder, '', async (opened, context) => {
      const started = await start(opened, context)
      await tryProgram((url) => started.evaluate((baseURL) => run(baseURL), url), 'browser')
    })
    return `Chromium ${browser.version()}: one classic script`
  },
})

const startServiceWorker: Start = async (opened, context) => {
  const started = context.waitForEvent('serviceworker')
  await opened.evaluate(async () => {
    await navigator.serviceWorker.register('/bundle.js')
    await navigator.serviceWorker.ready
  })
  return started
}

const startWebWorker: Start = async (opened) => {
  const started = opened.waitForEvent('worker')
  await opened.evaluate(() => void Object.assign(globalThis, { worker: new Worker('/bundle.js') }))
  return started
}

export const browserRowsOf = (kind: Kind): Row[] => [
  page(kind),
  worker('chromium-service-worker', kind, startServiceWorker),
  worker('chromium-web-worker', kind, startWebWorker),
]
