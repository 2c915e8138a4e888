import { build } from 'esbuild'
import { defineConfig } from 'tsup'
import { inboxPage } from './scripts/inbox-page'

/** The command: it uses the entries of the package, as a user's code does, so that nothing is there twice. */
const buildCommand = () =>
  build({
    entryPoints: ['src/cli/index.ts'],
    outdir: 'dist/cli',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['@epilot/sdk'],
  })

export default defineConfig(async () => ({
  entry: {
    index: 'src/index.ts',
    'user/index': 'src/user/index.ts',
    'user/fetch': 'src/user/fetch.ts',
    'user/msw': 'src/user/msw.ts',
    'user/openapi-client': 'src/user/openapi-client.ts',
    'user/passkeys': 'src/user/passkeys.ts',
    'user/server': 'src/user/server.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  dts: true,
  clean: true,
  treeshake: true,
  define: { INBOX_PAGE: JSON.stringify(await inboxPage()) },
  onSuccess: async () => {
    await buildCommand()
  },
}))
