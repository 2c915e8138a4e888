import type { Browser } from 'playwright-core'
import type { App } from './app'
import { onPage } from './chromium'
import { tryProgram } from './service'

/** What `program/page.js` puts into a page. */
declare const run: (baseURL: string) => Promise<unknown>

/** Runs the program of an app in a page with the given elements, and with the scripts of the app or of a folder. */
export function runInPage(browser: Browser, app: App, elements: string, folder = app.folder): Promise<void> {
  return onPage(browser, folder, elements, (page) =>
    tryProgram((url) => page.evaluate((baseURL) => run(baseURL), url), 'browser'),
  )
}
