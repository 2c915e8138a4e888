import { build } from 'esbuild'
import type { Bundler } from './bundler'

export const esbuild: Bundler = async ({ entry, form, out }) => {
  const { warnings } = await build({
    entryPoints: { app: entry },
    outdir: out,
    bundle: true,
    minify: true,
    logLevel: 'silent',
    ...(form === 'esm' ? { format: 'esm', splitting: true } : { format: 'iife' }),
  })
  return warnings.map(({ text }) => text)
}
