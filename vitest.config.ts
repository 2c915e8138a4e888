import { defineConfig } from 'vitest/config'
import { inboxPage } from './scripts/inbox-page.ts'

const LIMITS = { testTimeout: 20_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    projects: [
      {
        define: { INBOX_PAGE: JSON.stringify(await inboxPage()) },
        test: { name: 'all', include: ['test/**/*.test.ts'], ...LIMITS },
      },
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
          // It takes long, and is about what all axios have in common.
          exclude: ['test/trust/storm.test.ts'],
          ...LIMITS,
        },
      },
    ],
  },
})
