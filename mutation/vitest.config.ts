import { defineConfig } from 'vitest/config'

/** The tests that are about the core and the mocks, without those that measure time or start other programs. */
export default defineConfig({
  define: { INBOX_PAGE: "''" },
  test: {
    include: ['test/{core,trust,adapters,fetch,axios,mock,api,paginate,query}/**/*.test.ts'],
    exclude: ['test/trust/{storm,secrets-speed}.test.ts', 'test/core/errors/speed.test.ts'],
    testTimeout: 20_000,
    isolate: false,
  },
})
