/** `npm run test:mutation`: changes the core and the mocks in small ways, and lists what no test has noticed. */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { install } from '../scripts/processes/install'

const USAGE = `usage: npm run test:mutation -- [FILE or FOLDER of src]… [--tests FILE or FOLDER]…

  without a file: src/core and src/mock
  --tests  the tests to run for each change (default: all that are about these)`

/** A folder as the pattern of the files in it. */
const patternOf = (ending: string) => (path: string) =>
  statSync(path).isDirectory() ? `${path.replace(/\/$/, '')}/**/*${ending}` : path

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { tests: { type: 'string', multiple: true, default: [] } },
  })
  const unknown = [...positionals, ...values.tests].find((path) => !existsSync(path))
  if (unknown !== undefined) {
    console.error(`there is no ${unknown}\n${USAGE}`)
    return 1
  }
  await install(new URL('.', import.meta.url))
  const stryker = fileURLToPath(new URL('node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url))
  const mutate = positionals.length ? ['--mutate', positionals.map(patternOf('.ts')).join(',')] : []
  const env = { ...process.env, MUTATION_TESTS: values.tests.map(patternOf('.test.ts')).join(',') }
  const run = [stryker, 'run', 'mutation/stryker.config.mjs', ...mutate]
  return spawnSync(process.execPath, run, { stdio: 'inherit', env }).status ?? 1
}

process.exitCode = await main(process.argv.slice(2))
