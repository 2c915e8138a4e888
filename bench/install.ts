import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execute } from './execute'

export const BENCH = fileURLToPath(new URL('.', import.meta.url))

const ROOT = join(BENCH, '..')

/** A path in `node_modules` of the benchmarks. */
export const installed = (...path: string[]) => join(BENCH, 'node_modules', ...path)

/** Installs what a folder's lock file names, 200 MB for the benchmarks' own, unless it is installed already. */
export async function install(folder = BENCH): Promise<void> {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  const mark = join(folder, 'node_modules/.bench-lock')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return
  console.log(`installing what is measured (npm ci in ${relative(ROOT, folder)}/)`)
  await execute('npm', ['ci', '--no-audit', '--no-fund'], folder)
  writeFileSync(mark, lock)
}
