import type { BrowserContext, Page, Worker } from 'playwright-core'
import { bundle } from '../bundle'
import { missingChromium, onPage } from '../chromium'
import { runInPage } from '../in-page'
import type { Row } from '../row'
import { tryProgram } from '../service'

/** What `program/page.js` puts into a worker. */
declare const run: (baseURL: string) => Promise<unknown>

/** A page without any bundler: the browser loads the modules that npm has installed. */
const MODULES = `<script type="importmap">${JSON.stringify({
  imports: {
    axios: '/node_modules/axios/dist/esm/axios.js',
    '@epilot/sdk': '/node_modules/@epilot/sdk/dist/index.js',
    '@epilot/sdk/user': '/node_modules/@epilot/sdk/dist/user/index.js',
  },
})}</script>
<script type="module" src="/page.js"></script>`

const page: Row = {
  name: 'chromium-page',
  missing: missingChromium,
  async run(stage) {
    const app = await stage.app('chromium-page')
    await Promise.all([app.add('page.js'), app.add('program.mjs')])
    const browser = await stage.chromium()
    await runInPage(browser, app.folder, MODULES)
    return `Chromium ${browser.version()}: modules by an import map, no bundler`
  },
}

const worker = (name: string, open: (page: Page, context: BrowserContext) => Promise<Worker>): Row => ({
  name,
  missing: missingChromium,
  async run(stage) {
    const app = await stage.app(name)
    await bundle(app, 'page.js', { format: 'iife' })
    const browser = await stage.chromium()
    await onPage(browser, app.folder, '', async (opened, context) => {
      const started = await open(opened, context)
      await tryProgram((url) => started.evaluate((baseURL) => run(baseURL), url))
    })
    return `Chromium ${browser.version()}: one classic script`
  },
})

const serviceWorker = worker('chromium-service-worker', async (opened, context) => {
  const started = context.waitForEvent('serviceworker')
  await opened.evaluate(async () => {
    await navigator.serviceWorker.register('/bundle.js')
    await navigator.serviceWorker.ready
  })
  return started
})

const webWorker = worker('chromium-web-worker', async (opened) => {
  const started = opened.waitForEvent('worker')
  await opened.evaluate(() => void Object.assign(globalThis, { worker: new Worker('/bundle.js') }))
  return started
})

export const browserRows: Row[] = [page, serviceWorker, webWorker]
