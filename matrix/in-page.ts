import type { Browser } from 'playwright-core'
import { onPage } from './chromium'
import { tryProgram } from './service'

/** What `program/page.js` puts into a page. */
declare const run: (baseURL: string) => Promise<unknown>

/** Runs the program in a page with the given elements and the scripts of a folder. */
export function runInPage(browser: Browser, folder: string, elements: string): Promise<void> {
  return onPage(browser, folder, elements, (page) => tryProgram((url) => page.evaluate((baseURL) => run(baseURL), url)))
}
