import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
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
})
