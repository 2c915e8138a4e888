/** `npm run test:mutation`: changes the core and the mocks in small ways, and lists what no test has noticed. */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { install } from '../matrix/install'

const USAGE = `usage: npm run test:mutation -- [FILE or FOLDER, of src]…   without any: src/core and src/mock`

const patternOf = (path: string) => (statSync(path).isDirectory() ? `${path}/**/*.ts` : path)

async function main(paths: string[]): Promise<number> {
  const unknown = paths.find((path) => !existsSync(path))
  if (unknown !== undefined) {
    console.error(`there is no ${unknown}\n${USAGE}`)
    return 1
  }
  await install(new URL('.', import.meta.url))
  const stryker = fileURLToPath(new URL('node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url))
  const mutate = paths.length ? ['--mutate', paths.map(patternOf).join(',')] : []
  const args = [stryker, 'run', 'mutation/stryker.config.mjs', ...mutate]
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1
}

process.exitCode = await main(process.argv.slice(2))
