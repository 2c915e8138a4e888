import { readFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { build } from 'esbuild'
import { defineConfig } from 'tsup'
import { emitDeclarations } from './scripts/emit-declarations'
import { inboxPage } from './scripts/inbox-page'
import { sourcesOf } from './scripts/list-entries'

/** Files with types, one for each subpath of the package. */
const entries = sourcesOf(JSON.parse(readFileSync('package.json', 'utf8')).exports)

const DEFINITION = 'dist/user/definition.cjs'

/**
 * The command: it uses the entries of the package, as a user's code does, so that nothing is there twice. What only
 * generating needs is loaded when it is used, and is not part of the package.
 */
const buildCommand = () =>
  build({
    entryPoints: ['src/cli/index.ts'],
    outdir: 'dist/cli',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['@epilot/sdk', 'openapi-typescript', 'typescript'],
  })

export default defineConfig(async () => ({
  entry: { ...entries, 'user/definition': 'src/user/definition.ts' },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  dts: { entry: await emitDeclarations(entries) },
  clean: true,
  treeshake: true,
  define: { INBOX_PAGE: JSON.stringify(await inboxPage()) },
  onSuccess: async () => {
    await buildCommand()
  },
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
}))
