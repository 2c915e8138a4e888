import { build } from 'esbuild'
import { defineConfig } from 'tsup'

/** The command. What only generating needs is loaded when it is used, and is not part of the package. */
const buildCommand = () =>
  build({
    entryPoints: ['src/cli/index.ts'],
    outdir: 'dist/cli',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['@epilot/sdk', 'openapi-typescript', 'typescript', 'yaml'],
  })

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    'core/index': 'src/core/index.ts',
    'core/axios': 'src/axios/index.ts',
    'core/fetch': 'src/fetch/index.ts',
    'core/msw': 'src/mock/index.ts',
    'core/query': 'src/query/index.ts',
    'user/index': 'src/user/index.ts',
    'user/fetch': 'src/user/fetch.ts',
    'user/msw': 'src/user/msw.ts',
    'user/openapi-client': 'src/user/openapi-client.ts',
    'user/passkeys': 'src/user/passkeys.ts',
    'user/query': 'src/user/query.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  dts: true,
  clean: true,
  treeshake: true,
  onSuccess: async () => {
    await buildCommand()
  },
})
