import { relative } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const asked = process.env.MUTATION_TESTS

/** The tests that are about the core and the mocks, unless others are asked for. */
const ALL = 'test/{core,trust,adapters,fetch,axios,mock,api,paginate,query}/**/*.test.ts'

/** A run ends at the first failure: vitest's own order, slow files first, makes the slowest of them run for each change. */
class QuickFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const { cache, config } = this.ctx
    const durationOf = ({ project, moduleId }: TestSpecification) =>
      cache.getFileTestResults(`${project.name}:${relative(config.root, moduleId)}`)?.duration ?? 0
    return [...files].sort((one, other) => durationOf(one) - durationOf(other))
  }
}

export default defineConfig({
  define: { INBOX_PAGE: "''" },
  test: {
    include: asked ? asked.split(',') : [ALL],
    // They measure time.
    exclude: ['test/trust/{storm,secrets-speed}.test.ts', 'test/core/errors/speed.test.ts'],
    sequence: { sequencer: QuickFilesFirst },
    setupFiles: ['mutation/setup.ts'],
    testTimeout: 20_000,
    isolate: false,
  },
})
