import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Installed, install } from './install'

const { exports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const entries = Object.keys(exports)
  .filter((name) => !name.endsWith('.json'))
  .map((name) => `@epilot/sdk${name.slice(1)}`)

const watch = fileURLToPath(new URL('./watch.cjs', import.meta.url))

/** One of everything that a module could touch. */
const touches = (load: string) => `
${load}
fs.existsSync('x')
fs.promises.access('x').catch(() => undefined)
fs.readFile('x', () => undefined)
'HOME' in process.env
process.env.PATH
Object.keys(process.env)
net.connect(9, '127.0.0.1').on('error', () => undefined)
new net.Socket()
dns.lookup('127.0.0.1', () => undefined)
fetch('http://127.0.0.1:9').catch(() => undefined)
setTimeout(() => undefined)
setInterval(() => undefined).unref()
process.on('exit', () => undefined)
globalThis.left = 1`

const TOUCHED = [
  'fs.existsSync',
  'fs/promises.access',
  'fs.readFile',
  'env HOME',
  'env PATH',
  'env',
  'net.connect',
  'new net.Socket',
  'dns.lookup',
  'fetch',
  'setTimeout',
  'setInterval',
  'process.on',
  'global left',
]

const MODULES = ['fs', 'net', 'dns']

/** How a program loads modules. */
const FORMATS = {
  mjs: (names: string[]) => names.map((name) => `import * as _${name.replace(/\W/g, '_')} from '${name}'`).join('\n'),
  cjs: (names: string[]) => names.map((name) => `require('${name}')`).join('\n'),
}

let installed: Installed
beforeAll(async () => {
  installed = await install()
  await installed.write('touching.mjs', touches(MODULES.map((name) => `import ${name} from 'node:${name}'`).join('\n')))
  await installed.write(
    'touching.cjs',
    touches(MODULES.map((name) => `const ${name} = require('node:${name}')`).join('\n')),
  )
})
afterAll(() => installed?.remove())

describe.each(Object.entries(FORMATS))('what is touched at import, of %s,', (format, load) => {
  /** What files whose path matches have touched when a program has loaded modules. */
  async function touchedBy(path: string, names: string[]): Promise<string[]> {
    await installed.write(`program.${format}`, load(names))
    // `WATCHED` is for the watcher alone: no module can have read it.
    process.env.WATCHED = path
    return JSON.parse(await installed.node('--require', watch, `program.${format}`))
  }

  it('is nothing, in any entry', async () => {
    expect(entries).toContain('@epilot/sdk/user/server')
    expect(await touchedBy('@epilot/sdk/dist/', entries)).toEqual([])
  })

  it('would be seen', async () => {
    expect(await touchedBy('touching\\.', [`./touching.${format}`])).toEqual(TOUCHED)
  })
})
