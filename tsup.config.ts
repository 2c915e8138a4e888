import { dirname, relative } from 'node:path'
import { defineConfig } from 'tsup'

/** Files with types, one for each subpath of the package. */
const entries = {
  index: 'src/index.ts',
  'user/index': 'src/user/index.ts',
  'user/fetch': 'src/user/fetch.ts',
  'user/msw': 'src/user/msw.ts',
  'user/openapi-client': 'src/user/openapi-client.ts',
  'user/passkeys': 'src/user/passkeys.ts',
  'user/query': 'src/user/query.ts',
}

const DEFINITION = 'dist/user/definition.cjs'

export default defineConfig({
  entry: { ...entries, 'user/definition': 'src/user/definition.ts' },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  dts: { entry: entries },
  clean: true,
  treeshake: true,
  // In ES modules the definition is a chunk by itself. CommonJS has no chunks: each file would have a copy of it.
  esbuildPlugins: [
    {
      name: 'definition',
      setup({ initialOptions, onResolve }) {
        const isCommonJS = initialOptions.define?.TSUP_FORMAT === '"cjs"'
        onResolve({ filter: /^\.\/definition$/ }, () => (isCommonJS ? { path: DEFINITION, external: true } : undefined))
      },
    },
  ],
  plugins: [
    {
      name: 'definition',
      renderChunk(code, { path }) {
        if (this.format !== 'cjs') return undefined
        const file = relative(dirname(path), DEFINITION)
        const specifier = JSON.stringify(file.startsWith('.') ? file : `./${file}`)
        // Jest cannot import from CommonJS without a flag.
        const required = code.replaceAll(
          `import("${DEFINITION}")`,
          `Promise.resolve().then(() => require(${specifier}))`,
        )
        return { code: required.replaceAll(`"${DEFINITION}"`, specifier) }
      },
    },
  ],
})
