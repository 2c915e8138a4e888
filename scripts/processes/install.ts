import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execute } from './execute'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** Installs the packages in the lock file of a folder, up to 1.5 GB, unless they are installed already. */
export async function install(folder: URL): Promise<void> {
  const cwd = fileURLToPath(folder)
  const lock = createHash('sha256')
    .update(readFileSync(new URL('package-lock.json', folder)))
    .digest('hex')
  const installed = new URL('node_modules/.installed-lock', folder)
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return
  console.log(`installing what is used (npm ci in ${relative(ROOT, cwd)}/)`)
  await execute('npm', ['ci', '--no-audit', '--no-fund'], { cwd, limit: 600_000 })
  writeFileSync(installed, lock)
}
