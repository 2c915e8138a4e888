import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execute } from './execute'

/** Installs what a folder's lock names (the matrix's: a minute and 1.5 GB), unless that is installed already. */
export async function install(folder = new URL('.', import.meta.url)): Promise<void> {
  const cwd = fileURLToPath(folder)
  const lock = createHash('sha256')
    .update(readFileSync(new URL('package-lock.json', folder)))
    .digest('hex')
  const installed = new URL('node_modules/.matrix-lock', folder)
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return
  console.log(`installing what is tried (npm ci in ${basename(cwd)}/)`)
  await execute('npm', ['ci', '--no-audit', '--no-fund'], { cwd, limit: 600_000 })
  writeFileSync(installed, lock)
}
