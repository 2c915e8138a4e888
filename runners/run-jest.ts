import { cp, symlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { transform } from 'esbuild'
import { tool } from '../matrix/tools'
import { envOf, HAPPY_DOM, pathOfProgram, program, type Run } from './run-of'
import { packageOf } from './tools'

/** The environments of jest by the names of the rows. */
const ENVIRONMENTS: Record<string, string> = {
  node: 'node',
  'jsdom-polyfilled': 'jest-environment-jsdom',
  'fixed-jsdom': 'jest-fixed-jsdom',
  'happy-dom': '@happy-dom/jest-environment',
}

/** Setup files of those that lack what MSW asks for. */
const POLYFILLS: Record<string, string> = { 'jsdom-polyfilled': 'jsdom.cjs', 'happy-dom': 'happy-dom.cjs' }

/** Puts beside the checks what they, or jest itself, look for there. */
async function addPackages({ app, runner }: Run): Promise<void> {
  for (const name of ['jest-environment-jsdom', '@happy-dom']) {
    const folder = name.startsWith('@')
      ? dirname(packageOf(runner, `${name}/jest-environment`))
      : packageOf(runner, name)
    await symlink(folder, join(app.folder, 'node_modules', name))
  }
  // Copied, not linked: it takes the jsdom of the runner beside it.
  const fixed = join(app.folder, 'node_modules/jest-fixed-jsdom')
  await cp(packageOf(runner, 'jest-fixed-jsdom'), fixed, { recursive: true })
}

/** Runs the checks in a version of jest. */
export async function runJest(run: Run): Promise<void> {
  const { app, runner, node, environment, service } = run
  await app.add('checks.test.cjs', (await transform(await program('checks.test.mjs'), { format: 'cjs' })).code)
  const polyfills = POLYFILLS[environment]
  if (polyfills) await app.add(polyfills, await program(polyfills))
  await addPackages(run)
  const config = {
    testMatch: ['**/*.test.cjs'],
    testTimeout: 30_000,
    transform: { '\\.m?js$': pathOfProgram('transform.cjs') },
    transformIgnorePatterns: [],
    cacheDirectory: `${app.folder}/.cache`,
    testEnvironment: ENVIRONMENTS[environment],
    // jsdom and happy-dom choose files for browsers, of which msw/node has none.
    testEnvironmentOptions:
      environment === 'node' ? {} : { url: service, customExportConditions: [''], settings: HAPPY_DOM },
    setupFiles: polyfills ? [`./${polyfills}`] : [],
  }
  await app.add('jest.config.json', JSON.stringify(config))
  const jest = join(packageOf(runner, 'jest'), 'bin/jest.js')
  await app.execute(tool(node, 'bin/node'), [jest, '--config', 'jest.config.json'], envOf(run))
}
