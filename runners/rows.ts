import { cp, readFile, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { transform } from 'esbuild'
import type { App } from '../matrix/app'
import type { Row } from '../matrix/row'
import { tool, versionsOf } from '../matrix/tools'
import { startService } from './service'
import { packageOf, versionOf } from './tools'

const PROGRAM = fileURLToPath(new URL('program', import.meta.url))
const RUNNERS = {
  vitest: ['vitest-2', 'vitest-3', 'vitest-4', 'vitest-5'],
  jest: ['jest-29', 'jest-30'],
}

/** What a run is made of. */
interface Run {
  app: App
  runner: string
  node: string
  environment: string
  service: string
}

const envOf = ({ environment, service }: Run) => ({ SERVICE: service, RUNNER_ENVIRONMENT: environment })

async function runVitest(run: Run): Promise<void> {
  const { app, runner, node, environment, service } = run
  await app.add('checks.test.mjs', await readFile(join(PROGRAM, 'checks.test.mjs'), 'utf8'))
  const options = { jsdom: { url: service }, happyDOM: { url: service } }
  const test = { globals: true, environment, environmentOptions: options, pool: 'forks' }
  await app.add('vitest.config.mjs', `export default ${JSON.stringify({ test })}`)
  await app.execute(node, [join(packageOf(runner, 'vitest'), 'vitest.mjs'), 'run', '--root', app.folder], envOf(run))
}

/** The environments of jest by the names of the rows. */
const JEST: Record<string, string> = {
  node: 'node',
  jsdom: 'jest-environment-jsdom',
  'jsdom-polyfilled': 'jest-environment-jsdom',
  'fixed-jsdom': 'jest-fixed-jsdom',
  'happy-dom': '@happy-dom/jest-environment',
}

async function runJest(run: Run): Promise<void> {
  const { app, runner, node, environment, service } = run
  const program = await readFile(join(PROGRAM, 'checks.test.mjs'), 'utf8')
  await app.add('checks.test.cjs', (await transform(program, { format: 'cjs' })).code)
  await app.add('polyfills.cjs', await readFile(join(PROGRAM, 'polyfills.cjs'), 'utf8'))
  for (const name of ['jest-environment-jsdom', '@happy-dom', 'undici']) {
    const folder = name.startsWith('@')
      ? dirname(packageOf(runner, `${name}/jest-environment`))
      : packageOf(runner, name)
    await symlink(folder, join(app.folder, 'node_modules', name))
  }
  // Copied, not linked: it takes the jsdom of the runner beside it.
  await cp(packageOf(runner, 'jest-fixed-jsdom'), join(app.folder, 'node_modules/jest-fixed-jsdom'), {
    recursive: true,
  })
  const config = {
    testMatch: ['**/*.test.cjs'],
    transform: { '\\.m?js$': join(PROGRAM, 'transform.cjs') },
    transformIgnorePatterns: [],
    cacheDirectory: `${app.folder}/.cache`,
    testEnvironment: JEST[environment],
    // jsdom and happy-dom choose files for browsers, of which msw/node has none.
    testEnvironmentOptions: environment === 'node' ? {} : { url: service, customExportConditions: [''] },
    ...(environment === 'jsdom-polyfilled' && { setupFiles: ['./polyfills.cjs'] }),
  }
  await app.add('jest.config.json', JSON.stringify(config))
  await app.execute(node, [join(packageOf(runner, 'jest'), 'bin/jest.js'), '--config', 'jest.config.json'], envOf(run))
}

/** MSW 3 and vitest 5 want Node 22. */
const mswFor = (node: string) => (node === 'node-20' ? ['msw-2'] : ['msw-2', 'msw-3'])

function row(runner: string, environment: string, node: string): Row {
  const name = `${runner}-${environment}-${node}`
  return {
    name,
    async run(stage) {
      const service = await startService()
      try {
        for (const msw of mswFor(node)) {
          const app = await stage.app(`${name}-${msw}`)
          await symlink(packageOf(runner, msw), join(app.folder, 'node_modules/msw'))
          const run = { app, runner, node: tool(node, 'bin/node'), environment, service: service.url }
          await (runner.startsWith('jest') ? runJest(run) : runVitest(run))
        }
      } finally {
        await service.close()
      }
      const [tested] = runner.split('-') as [string]
      return `${versionOf(runner, tested)} with ${mswFor(node)
        .map((msw) => `MSW ${versionOf(runner, msw)}`)
        .join(' and ')}`
    },
  }
}

const rowsOf = (runners: string[], environments: string[]): Row[] =>
  runners.flatMap((runner) =>
    environments.flatMap((environment) =>
      versionsOf('node')
        .filter((node) => !(runner === 'vitest-5' && node === 'node-20'))
        .map((node) => row(runner, environment, node)),
    ),
  )

/** The table, from top to bottom. A jsdom without `fetch` cannot have MSW: it is tried with polyfills only. */
export const rows: Row[] = [
  ...rowsOf(RUNNERS.vitest, ['node', 'jsdom', 'happy-dom']),
  ...rowsOf(RUNNERS.jest, ['node', 'jsdom-polyfilled', 'fixed-jsdom', 'happy-dom']),
]
