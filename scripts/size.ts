/** Prints what importing the package adds to a browser bundle beside axios, and fails when it is more than agreed. */
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** Bytes after minification and gzip, over axios alone with one request. See decisions/0005-safety-before-bytes.md. */
const LIMITS = { user: 7_180, root: 7_575 }

const AXIOS = `import axios from 'axios'
axios.get('https://user.sls.epilot.io/v2/users/me', { headers: { Authorization: 'Bearer token' } }).then(console.log)`

const USER = `import { authorize, getClient } from '@epilot/sdk/user'
authorize(getClient(), () => 'token')
getClient().getMeV2().then(console.log)`

const ROOT = `import { epilot } from '@epilot/sdk'
epilot.authorize(() => 'token')
epilot.user.getMeV2().then(console.log)`

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
for (const [name, source] of Object.entries({ user: USER, root: ROOT })) {
  const over = (await gzipped(source)) - axios
  const limit = LIMITS[name as keyof typeof LIMITS]
  console.log(`${name}: ${over} B over axios, at most ${limit}`)
  if (over > limit) process.exitCode = 1
}
