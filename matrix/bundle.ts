import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import type { App } from './app'

/** Bundles a file of an app into one, for rows that need a bundle and are not about bundlers. */
export async function bundle(app: App, entry: string, options: BuildOptions): Promise<string> {
  await Promise.all([app.add('program.mjs'), app.add('parts.mjs')])
  const outfile = join(app.folder, 'bundle.js')
  const entryPoints = [await app.add(entry)]
  await build({ entryPoints, outfile, bundle: true, logLevel: 'silent', target: 'es2022', ...options })
  return outfile
}
