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
  await build.write({ dir: out, format: form === 'esm' ? 'es' : 'iife' })
  await build.close()
  return warnings
}
