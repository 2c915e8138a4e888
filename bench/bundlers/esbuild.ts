import { relative } from 'node:path'
import { build } from 'esbuild'
import { type Bundler, outputOf } from './bundler'

export const esbuild: Bundler = async (folder, entry) => {
  const { outputFiles, metafile } = await build({
    absWorkingDir: folder,
    entryPoints: { app: entry },
    outdir: 'out',
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: true,
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const chunks = outputFiles.map(({ path, text }) => {
    const name = relative(folder, path)
    const imports = metafile.outputs[name]?.imports.filter(({ kind }) => kind === 'import-statement') ?? []
    return [name, { code: text, imports: imports.map((each) => each.path) }] as const
  })
  return outputOf(new Map(chunks), 'out/app.js')
}
