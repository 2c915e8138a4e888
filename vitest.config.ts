import { defineConfig } from 'vitest/config'
import { inboxPage } from './scripts/inbox-page.ts'

/** Vitest starts a new worker for another environment: these files come one after another, in a project of their own. */
const IN_A_PAGE = ['test/adapters/happy-dom.test.ts', 'test/user/passkey-strict-mode.test.ts']

const SHARED = {
  // Far more than a test takes: none depends on a quick machine.
  testTimeout: 60_000,
  hookTimeout: 240_000,
  // Loading modules anew for each file took a quarter of the time. What a test changes in a shared place, it sets back.
  isolate: false,
  restoreMocks: true,
  unstubGlobals: true,
  unstubEnvs: true,
  setupFiles: ['test/support/setup.ts'],
}

export default defineConfig({
  test: {
    globalSetup: ['test/package/installations.ts', 'test/browser/launch.ts'],
    // Many tests wait for a timer, a socket or another process, so two more than the cores of CI.
    maxWorkers: 4,
    // Fewer collections of garbage: 6 % less processor time.
    execArgv: ['--max-semi-space-size=64'],
    projects: [
      {
        define: { INBOX_PAGE: JSON.stringify(await inboxPage()) },
        test: { name: 'all', include: ['test/**/*.test.ts'], exclude: IN_A_PAGE, ...SHARED },
      },
      { test: { name: 'happy-dom', include: IN_A_PAGE, ...SHARED } },
      {
        // The lowest axios that package.json names as a peer: what crosses the wire must be the same.
        resolve: { alias: [{ find: /^axios$/, replacement: 'axios-lowest' }] },
        test: {
          name: 'lowest axios',
          include: [
            'test/epilot.test.ts',
            'test/user/replay.test.ts',
            'test/trust/**/*.test.ts',
            'test/adapters/{adapter-places,bare-adapters,interceptors-change,mock-adapter-replies,redirect-options}.test.ts',
          ],
          // These take long, and are about what all axios have in common, or about what never comes to axios.
          exclude: [
            'test/trust/{storm,secrets-speed,arguments-arbitrary,arguments-bodies,arguments-other-bodies}.test.ts',
            'test/trust/{retry-options,token-function,token-sharing}.test.ts',
          ],
          env: { LOWEST_AXIOS: 'true' },
          ...SHARED,
        },
      },
    ],
  },
})
