import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import type { Installed } from '../package/install'

/** A preload that responds to every call with the documented example. */
export const OFFLINE = `import { handlers } from '@epilot/sdk/user/msw'
import { setupServer } from 'msw/node'
setupServer(...handlers).listen({ onUnhandledRequest: 'error' })`

/** Bundles the installed SDK and nothing else. */
const ownSDK: Plugin = {
  name: 'own-sdk',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path }) =>
      path.startsWith('@epilot/sdk') ? undefined : { path, external: true },
    )
  },
}

const RUNNER = `import { format } from 'node:util'
const printed = []
for (const file of process.argv.slice(2)) {
  const lines = []
  console.log = (...args) => lines.push(format(...args) + '\\n')
  await import(file)
  printed.push(lines.join(''))
}
process.stdout.write(JSON.stringify(printed))
`

/**
 * Runs snippets one after another, with the preload, and returns what each printed. They share a process and its mocks,
 * which take longest to load, but each has the SDK to itself, with clients and tokens of its own: it is bundled in.
 */
export async function runSnippets(installed: Installed, codes: string[]): Promise<string[]> {
  const files = codes.map((_, i) => `./snippet-${i}.mjs`)
  const bundles = codes.map((contents, i) =>
    build({
      stdin: { contents, loader: 'ts', resolveDir: installed.folder },
      outfile: join(installed.folder, files[i] as string),
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      supported: { 'top-level-await': true },
      plugins: [ownSDK],
      logLevel: 'silent',
    }),
  )
  await Promise.all(bundles)
  await installed.write('run-snippets.mjs', RUNNER)
  return JSON.parse(await installed.node('--require', './preload.cjs', './run-snippets.mjs', ...files))
}
