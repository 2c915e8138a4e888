import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { execute } from './execute'
import { tool } from './tools'

/** Installs what the matrix needs, a minute and 1.5 GB, unless that is what stands there. */
export async function install(): Promise<void> {
  const cwd = fileURLToPath(new URL('.', import.meta.url))
  const lock = createHash('sha256')
    .update(readFileSync(new URL('package-lock.json', import.meta.url)))
    .digest('hex')
  const installed = tool('.matrix-lock')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return
  console.log('installing the runtimes, compilers and bundlers (npm ci in matrix/)')
  await execute('npm', ['ci', '--no-audit', '--no-fund'], { cwd, limit: 600_000 })
  writeFileSync(installed, lock)
}
