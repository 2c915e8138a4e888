/** Prints how many bytes importing the package adds to a browser bundle beside axios, and fails above a limit. */
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/**
 * Bytes after minification and gzip: over axios alone with one request, and of the fetch entry in total. Just above the
 * present sizes, so that growth is deliberate. See decisions/0005-safety-before-bytes.md.
 */
const LIMITS = { user: 14_000, root: 14_800, fetch: 12_500, query: 1_000, schemas: 1_200 }

const AXIOS = `import axios from 'axios'
axios.get('https://user.sls.epilot.io/v2/users/me', { headers: { Authorization: 'Bearer token' } }).then(console.log)`

const USER = `import { authorize, getClient } from '@epilot/sdk/user'
authorize(getClient(), () => 'token')
getClient().getMeV2().then(console.log)`

const ROOT = `import { epilot } from '@epilot/sdk'
epilot.authorize(() => 'token')
epilot.user.getMeV2().then(console.log)`

const FETCH = `import { authorize, getClient } from '@epilot/sdk/user/fetch'
authorize(getClient(), () => 'token')
getClient().getMeV2().then(console.log)`

const QUERY = `import { createUserQueries } from '@epilot/sdk/user/query'
createUserQueries(getClient()).listUsersV2()
${FETCH}`

const SCHEMAS = `import { SignUpUserBody } from '@epilot/sdk/user/schemas'
console.log(SignUpUserBody['~standard'].validate({}))`

async function gzipped(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    // Bundlers that write chunks make one of it, which is loaded when a program calls `openapi()`.
    external: ['*/definition.js'],
    minify: true,
    platform: 'browser',
    format: 'esm',
    // A program finds the entries in node_modules, where esbuild does not warn about unused imports.
    logLevel: 'error',
    write: false,
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}

const axios = await gzipped(AXIOS)
console.log(`axios alone: ${axios} B (minified and gzipped)`)
const fetchEntry = await gzipped(FETCH)
const ADDED = [
  { name: 'user', bytes: (await gzipped(USER)) - axios, over: ' over axios' },
  { name: 'root', bytes: (await gzipped(ROOT)) - axios, over: ' over axios' },
  { name: 'fetch', bytes: fetchEntry, over: '' },
  { name: 'schemas', bytes: await gzipped(SCHEMAS), over: ', one form' },
  { name: 'query', bytes: (await gzipped(QUERY)) - fetchEntry, over: ' over the fetch entry' },
] as const
for (const { name, bytes, over } of ADDED) {
  console.log(`${name}: ${bytes} B${over}, at most ${LIMITS[name]}`)
  if (bytes > LIMITS[name]) process.exitCode = 1
}
