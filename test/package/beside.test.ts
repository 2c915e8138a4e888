import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { snippetsOf } from '../docs/snippets'
import { type Installed, install } from './install'
import { other } from './published/other'

/** Prints where requests would go, and with which token. */
const OFFLINE = `import axios from 'axios'
axios.defaults.adapter = async (config) => {
  console.log(config.baseURL + config.url, config.headers.get('Authorization'))
  return { status: 200, data: {}, headers: {}, config }
}`

let folder: string
let installed: Installed
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'epilot-apis-'))
  for (const [name, text] of Object.entries(other)) await writeFile(join(folder, name), text)
  const { stdout } = await promisify(execFile)('npm', ['pack', '--json'], { cwd: folder })
  installed = await install(['axios'], [`epilot-apis@file:${join(folder, JSON.parse(stdout)[0].filename)}`])
}, 240_000)
afterAll(async () => {
  await installed?.remove()
  await rm(folder, { recursive: true })
})

describe('another package of the same name, installed under an alias,', () => {
  it('has its own APIs beside this one, and clients that this one can authorize', async () => {
    const snippet = snippetsOf('docs/migrating.md').find(({ mark }) => mark === 'beside')?.code
    const program = `${snippet}\nawait getClient().get('/v1/other')`
    await installed.write('beside.mts', `declare const token: string\n${program}`)
    expect(await installed.tsc({ module: 'nodenext' }, ['beside.mts'])).toBe('')
    await installed.write('beside.mjs', `const token = 'my-token'\n${program}`)
    await installed.write('offline.mjs', OFFLINE)
    expect(await installed.node('--import', './offline.mjs', 'beside.mjs')).toBe(
      [
        'https://user.sls.epilot.io/v2/users/me Bearer my-token',
        'https://entity.sls.epilot.io/v1/entity/contact/1 Bearer my-token',
        'https://entity.sls.epilot.io/v1/other Bearer my-token',
        '',
      ].join('\n'),
    )
  }, 60_000)
})

/** The files of a bundle, and whether each of them has the definition in it. */
async function bundled(contents: string, splitting: boolean): Promise<Record<string, boolean>> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: installed.folder },
    bundle: true,
    splitting,
    minify: true,
    format: 'esm',
    outdir: 'out',
    entryNames: 'program',
    chunkNames: '[name]',
    write: false,
    logLevel: 'silent',
  })
  const files = outputFiles.map(({ path, text }) => [path.split('/').at(-1), text.includes('openapi:"3.0.3"')])
  return Object.fromEntries(files.filter(([name]) => !String(name).startsWith('chunk')))
}

describe('the definition', () => {
  it.each([
    ["import { createClient } from '@epilot/sdk/user'\ncreateClient().getMeV2()"],
    ["import { authorize, getClient } from '@epilot/sdk/user'\nauthorize(getClient(), 't').getMeV2()"],
    [
      "import { applyRetryInterceptor, isCallError } from '@epilot/sdk'\nconsole.log(applyRetryInterceptor, isCallError)",
    ],
    ["import { user } from '@epilot/sdk/user/fetch'\nuser.getMeV2()"],
  ])('is in no bundle of %s', async (program) => {
    expect(await bundled(program, false)).toEqual({ 'program.js': false })
  })

  it.each([
    ["import { epilot } from '@epilot/sdk'\nepilot.user.getMeV2()"],
    ["import { user } from '@epilot/sdk/user'\nuser.getMeV2()"],
    ["import { openapi } from '@epilot/sdk/user'\nopenapi().then(console.log)"],
  ])('is a file of its own for %s', async (program) => {
    expect(await bundled(program, true)).toEqual({ 'program.js': false, 'definition.js': true })
  })
})
