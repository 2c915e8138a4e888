import { defineConfig } from 'vitest/config'

const asked = process.env.MUTATION_TESTS

/** The tests that are about the core and the mocks, unless others are asked for. */
const ALL = 'test/{core,trust,adapters,fetch,axios,mock,api,paginate,query}/**/*.test.ts'

export default defineConfig({
  define: { INBOX_PAGE: "''" },
  test: {
    include: asked ? asked.split(',') : [ALL],
    // They measure time.
    exclude: ['test/trust/{storm,secrets-speed}.test.ts', 'test/core/errors/speed.test.ts'],
    testTimeout: 20_000,
    isolate: false,
  },
})
