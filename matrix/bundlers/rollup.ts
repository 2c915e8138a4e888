import commonjs from '@rollup/plugin-commonjs'
import json from '@rollup/plugin-json'
import resolve from '@rollup/plugin-node-resolve'
import { rollup as roll } from 'rollup'
import type { Bundler } from './bundler'

export const rollup: Bundler = async ({ entry, form, out }) => {
  const warnings: string[] = []
  const build = await roll({
    input: { app: entry },
    plugins: [resolve({ browser: true }), commonjs(), json()],
    onwarn: ({ message }) => void warnings.push(message),
  })
  // docs/bundling.md: one file cannot load the definition as a file of its own.
  await build.write({
    dir: out,
    ...(form === 'esm' ? { format: 'es' } : { format: 'iife', inlineDynamicImports: true }),
  })
  await build.close()
  return warnings
}
