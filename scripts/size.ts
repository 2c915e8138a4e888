/** Prints what importing the package adds to a browser bundle beside axios, and fails when it is more than agreed. */
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/**
 * Bytes after minification and gzip: over axios alone with one request, and of the fetch entry in all. What is there now,
 * so that growth is deliberate. See decisions/0005-safety-before-bytes.md.
 */
const LIMITS = { user: 13_100, root: 13_450, fetch: 11_550 }

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

async function gzipped(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    write: false,
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}

const axios = await gzipped(AXIOS)
console.log(`axios alone: ${axios} B (minified and gzipped)`)
const SOURCES = { user: USER, root: ROOT, fetch: FETCH }
for (const name of ['user', 'root', 'fetch'] as const) {
  const whole = await gzipped(SOURCES[name])
  const bytes = name === 'fetch' ? whole : whole - axios
  console.log(`${name}: ${bytes} B${name === 'fetch' ? '' : ' over axios'}, at most ${LIMITS[name]}`)
  if (bytes > LIMITS[name]) process.exitCode = 1
}
