import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execute } from './execute'

export const BENCH = fileURLToPath(new URL('.', import.meta.url))

/** A path in `node_modules` of the benchmarks. */
export const installed = (...path: string[]) => join(BENCH, 'node_modules', ...path)

/** Installs the peers and the bundlers, 200 MB, unless they are installed already. */
export async function install(): Promise<void> {
  const lock = createHash('sha256')
    .update(readFileSync(join(BENCH, 'package-lock.json')))
    .digest('hex')
  const mark = installed('.bench-lock')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return
  console.log('installing the peers and the bundlers (npm ci in bench/)')
  await execute('npm', ['ci', '--no-audit', '--no-fund'], BENCH)
  writeFileSync(mark, lock)
}
