import { watchFile } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { type Options, readOptions, USAGE } from './generate-options'
import { CommandError, type Verb } from './verb'

const WRITTEN = '// Written by epilot-sdk generate'

/** What it needs beside the package, and nobody else does. */
const NEEDED = { 'openapi-typescript': '7', typescript: '5', yaml: '2' }

function checkNeeded(): void {
  const { resolve } = createRequire(import.meta.url)
  const missing = Object.entries(NEEDED).filter(([name]) => {
    try {
      resolve(name)
      return false
    } catch {
      return true
    }
  })
  if (!missing.length) return
  const packages = missing.map(([name, version]) => `${name}@${version}`).join(' ')
  throw new CommandError(`generate needs what is not installed: npm install --save-dev ${packages}`)
}

const isURL = (spec: string) => /^https?:\/\//.test(spec)

/** Longest wait for a document, in ms. */
const TIMEOUT = 60_000

async function textOf(spec: string): Promise<string> {
  if (!isURL(spec)) return readFile(spec, 'utf8')
  const url = new URL(spec)
  const { username, password } = url
  // `fetch` takes no URL with them.
  url.username = url.password = ''
  const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')
  const headers: Record<string, string> = username || password ? { Authorization: `Basic ${credentials}` } : {}
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT) }).catch((error) => {
    throw new Error(`cannot be fetched: ${error.cause?.message ?? error.message}`)
  })
  if (!response.ok) throw new Error(`cannot be fetched: status ${response.status}`)
  return response.text()
}

/** The document as every machine knows it: a URL without what may be secret, or a file without its folders. */
function shown(spec: string): string {
  if (!isURL(spec)) return basename(spec)
  const { origin, pathname } = new URL(spec)
  return origin + pathname
}

async function write(options: Options): Promise<number> {
  const [{ emitFiles }, { documentFrom }, { runJob }] = await Promise.all([
    import('../../scripts/emit/emit-files'),
    import('../../scripts/read/read-document'),
    import('../../scripts/run-job'),
  ])
  const { spec, out, name, docs, parts } = options
  const flags = parts.length ? ` --with ${parts.join(',')}` : ''
  const command = `epilot-sdk generate --spec ${shown(spec)} --out ${basename(out)}${flags}`
  const header = `${WRITTEN} from ${shown(spec)}. Do not edit: run "npx ${command}".\n`
  const target = { out, name, docs, parts, header, source: undefined, packageName: '@epilot/sdk' }
  const job = {
    ...options,
    // It is printed, and a URL may have secrets in it.
    spec: isURL(spec) ? shown(spec) : spec,
    written: WRITTEN,
    command: `npx ${command}`,
    ownsFolder: false,
    generate: async (warn: Parameters<typeof emitFiles>[2]) =>
      emitFiles(documentFrom(await textOf(spec)), target, warn),
  }
  return runJob(job, console.error)
}

/** Runs `work` whenever the file changes, one run at a time, until the process ends. */
function watch(file: string, work: () => Promise<unknown>): void {
  let last = Promise.resolve<unknown>(undefined)
  watchFile(file, { interval: 200 }, (now, before) => {
    if (now.mtimeMs !== before.mtimeMs) last = last.then(work)
  })
}

/** `epilot-sdk generate`: writes a client for a document. */
export const generate: Verb = {
  summary: 'writes a client for an OpenAPI document',
  async run(args) {
    const options = readOptions(args)
    if (options.help) return console.log(USAGE)
    checkNeeded()
    process.exitCode = await write(options)
    if (!options.watch) return
    watch(options.spec, () => write(options).then((code) => console.error(code ? 'not written' : 'written')))
    console.error(`watching ${options.spec}`)
  },
}
