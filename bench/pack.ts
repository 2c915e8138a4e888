import { join } from 'node:path'
import { execute } from './execute'
import { BENCH } from './install'

/** Packs what `npm run build` has built; returns the path of the tarball. */
export async function pack(folder: string): Promise<string> {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const [{ filename }] = JSON.parse(await execute('npm', args, join(BENCH, '..')))
  return join(folder, filename)
}
