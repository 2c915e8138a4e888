import commonjs from '@rollup/plugin-commonjs'
import json from '@rollup/plugin-json'
import resolve from '@rollup/plugin-node-resolve'
import terser from '@rollup/plugin-terser'
import { rollup as roll } from 'rollup'
import { type Bundler, chunksOf, outputOf } from './bundler'

export const rollup: Bundler = async (_folder, entry) => {
  const plugins = [resolve({ browser: true }), commonjs(), json(), terser()]
  const build = await roll({ input: { app: entry }, plugins, onwarn() {} })
  const { output } = await build.generate({ format: 'es', entryFileNames: '[name].js' })
  await build.close()
  return outputOf(chunksOf(output), 'app.js')
}
