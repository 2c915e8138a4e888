import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type BrowserServer, chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Launches the browser that all test files of a run share, and responds with the address to connect to. */
    browserLauncher: string
  }
}

/** The Chromium that tests use. The headless shell is Chromium without windows: tests in it take a fifth less time. */
export const executablePath =
  process.env.CHROMIUM ||
  ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path)) ||
  '/usr/bin/chromium'

/** What a machine without the outside world needs, so that Chromium does not look for Google's hosts. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // One process for all pages: a new one for each navigation takes longer than most tests.
  '--disable-site-isolation-trials',
  '--renderer-process-limit=1',
  // The first two are pages with suggestions for the address bar, which keep a core busy although nobody sees them. The
  // third replaces a page's frame on each navigation. The others are from Playwright's own list, which this flag replaces.
  `--disable-features=${[
    'WebUIOmniboxPopup',
    'WebUIOmniboxAimPopup',
    'RenderDocument',
    'AimEnabled',
    'HttpsUpgrades',
    'HttpsFirstBalancedModeAutoEnable',
    'MediaRouter',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PaintHolding',
    'PreconnectToSearch',
  ]}`,
]

/** One browser for all test files, launched when the first of them asks for it. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  let browser: Promise<BrowserServer> | undefined
  const launcher = createServer(async (_, response) => {
    browser ??= chromium.launchServer({ executablePath, args: FLAGS, host: '127.0.0.1' })
    try {
      response.end((await browser).wsEndpoint())
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  })
  await new Promise<void>((done) => launcher.listen(0, '127.0.0.1', done))
  provide('browserLauncher', `http://127.0.0.1:${(launcher.address() as AddressInfo).port}`)
  return async () => {
    launcher.close()
    await browser?.then((server) => server.close()).catch(() => {})
  }
}
