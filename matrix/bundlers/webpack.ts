import webpackOf from 'webpack'
import type { Bundler } from './bundler'

export const webpack: Bundler = ({ folder, entry, form, out }) =>
  new Promise((done, fail) => {
    const compiler = webpackOf({
      mode: 'production',
      context: folder,
      entry: { app: entry },
      output: { path: out, filename: '[name].js', ...(form === 'esm' ? { module: true, chunkFormat: 'module' } : {}) },
      ...(form === 'esm'
        ? { experiments: { outputModule: true } }
        : // docs/bundling.md: one file cannot load the definition as a file of its own.
          { module: { parser: { javascript: { dynamicImportMode: 'eager' } } } }),
    })
    compiler.run((error, stats) => {
      const { warnings = [], errors = [] } = stats?.toJson({ all: false, warnings: true, errors: true }) ?? {}
      compiler.close((closing) => {
        if (error ?? closing) fail(error ?? closing)
        else done([...errors, ...warnings].map(({ message }) => message))
      })
    })
  })
