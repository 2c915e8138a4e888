import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { type Respond, startServer } from '../test/support/server'

const executablePath = process.env.CHROMIUM || '/usr/bin/chromium'

export const missingChromium = (): string | undefined =>
  existsSync(executablePath) ? undefined : `there is no Chromium at ${executablePath} (or set CHROMIUM)`

/** Without the last two, it looks for hosts of its maker's. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update']

export const openChromium = (): Promise<Browser> => chromium.launch({ executablePath, args: FLAGS })

const HEAD = '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">'

/** A server for a page with the given elements, at `/`, and for the scripts of a folder. */
function site(folder: string, elements: string): Respond {
  return ({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    if (pathname === '/') return response.setHeader('content-type', 'text/html').end(HEAD + elements)
    const file = join(folder, pathname)
    if (!/^\.m?js$/.test(extname(file)) || !existsSync(file)) return response.writeHead(404).end()
    response.setHeader('content-type', 'text/javascript').end(readFileSync(file))
  }
}

/** Failed requests, which the program brings about, are printed by the browser; anything else is a fault. */
const FAILED = /^Failed to load resource: /

/** Gathers the errors and warnings that the browser prints. */
function watch(page: Page, context: BrowserContext): string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    if (/error|warning/.test(message.type()) && !FAILED.test(message.text())) faults.push(message.text())
  })
  context.on('weberror', (error) => faults.push(String(error.error().stack)))
  return faults
}

/** Opens a page with the scripts of a folder, and fails on whatever the browser has to say against it. */
export async function onPage(
  browser: Browser,
  folder: string,
  elements: string,
  use: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const server = await startServer(site(folder, elements))
  const context = await browser.newContext()
  const page = await context.newPage()
  const faults = watch(page, context)
  try {
    await page.goto(server.url)
    await use(page, context)
  } catch (error) {
    faults.unshift(String((error as Error).stack))
  } finally {
    await context.close()
    await server.close()
  }
  if (faults.length) throw new Error(faults.join('\nthe browser says: '))
}
