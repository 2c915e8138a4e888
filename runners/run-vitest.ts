import { join } from 'node:path'
import { tool } from '../matrix/tools'
import { envOf, HAPPY_DOM, program, type Run } from './run-of'
import { packageOf } from './tools'

/** MSW 3 gives a signal of jsdom's to Node's `Request`, which takes none from Node 24 on; vitest 4 leaves Node's. */
export const needsNodeSignals = ({ runner, node, environment, msw }: Omit<Run, 'app' | 'service'>): boolean =>
  /^vitest-[23]$/.test(runner) && node === 'node-24' && environment === 'jsdom' && msw === 'msw-3'

/** Runs the checks in a version of vitest. */
export async function runVitest(run: Run): Promise<void> {
  const { app, runner, node, environment, service } = run
  await app.add('checks.test.mjs', await program('checks.test.mjs'))
  await app.add('node-signals.mjs', await program('node-signals.mjs'))
  const environmentOptions = { jsdom: { url: service }, happyDOM: { url: service, settings: HAPPY_DOM } }
  const setupFiles = needsNodeSignals(run) ? ['./node-signals.mjs'] : []
  // Longer than a busy machine takes.
  const test = { globals: true, environment, environmentOptions, setupFiles, pool: 'forks', testTimeout: 30_000 }
  await app.add('vitest.config.mjs', `export default ${JSON.stringify({ test })}`)
  const vitest = join(packageOf(runner, 'vitest'), 'vitest.mjs')
  await app.execute(tool(node, 'bin/node'), [vitest, 'run', '--root', app.folder], envOf(run))
}
