import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execute } from './execute'

/** Packs the result of `npm run build`; returns the path of the tarball. */
export async function pack(folder: string): Promise<string> {
  const cwd = fileURLToPath(new URL('../..', import.meta.url))
  const printed = await execute('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd })
  const [{ filename }] = JSON.parse(printed)
  return join(folder, filename)
}
