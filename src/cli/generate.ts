import { watchFile } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, resolve as resolvePath } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Options, readOptions, USAGE } from './generate-options'
import { CommandError, type Verb } from './verb'

const WRITTEN = '// Written by epilot-sdk generate'

/** The optional peers that only this command needs. */
const NEEDED = { 'openapi-typescript': '7', typescript: '5' }

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
  throw new CommandError(`generate needs packages that are not installed: npm install --save-dev ${packages}`)
}

const isURL = (spec: string) => /^https?:\/\//.test(spec)

/** Longest wait for a document, in ms. */
const TIMEOUT = 60_000

/** Reads a file or a URL, with the user and password of the document's URL. */
async function textOf(given: URL, { username, password }: URL): Promise<string> {
  if (given.protocol === 'file:') return readFile(given, 'utf8')
  const url = new URL(given)
  // `fetch` rejects a URL with user and password.
  url.username = url.password = ''
  const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')
  const headers: Record<string, string> = username || password ? { Authorization: `Basic ${credentials}` } : {}
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT) }).catch((error) => {
    throw new Error(`cannot be fetched: ${error.cause?.message ?? error.message}`)
  })
  if (!response.ok) throw new Error(`cannot be fetched: status ${response.status}`)
  return response.text()
}

/** The name of the document in generated files: a URL without secrets, or a file without its folders. */
function shown(spec: string): string {
  if (!isURL(spec)) return basename(spec)
  const { origin, pathname } = new URL(spec)
  return origin + pathname
}

/** What writes the same files from where they are. */
function commandFor({ spec, out, name, parts, imports }: Options): string {
  const folder = basename(resolvePath(out))
  const flags = [
    name === folder ? '' : ` --name ${/^[\w.-]+$/.test(name) ? name : `'${name}'`}`,
    parts.length ? ` --with ${parts.join(',')}` : '',
    imports ? ` --imports ${imports}` : '',
  ]
  return `epilot-sdk generate --spec ${shown(spec)} --out ${folder}${flags.join('')}`
}

/** Writes the files, and adds the files of the document to `read`. */
async function write(options: Options, read: Set<string>): Promise<number> {
  const [{ emitFiles }, { readSpec }, { runJob }] = await Promise.all([
    import('../../scripts/emit/emit-files'),
    import('../../scripts/read/read-spec'),
    import('../../scripts/run-job'),
  ])
  const { spec, out, name, docs, parts, extension } = options
  const command = commandFor(options)
  const header = `${WRITTEN} from ${shown(spec)}. Do not edit: run "npx ${command}".\n`
  const target = { out, name, docs, parts, extension, header, source: undefined, packageName: '@epilot/sdk' }
  const job = {
    ...options,
    // It is printed, and a URL may have secrets in it.
    spec: isURL(spec) ? shown(spec) : spec,
    written: WRITTEN,
    command: `npx ${command}`,
    ownsFolder: false,
    generate: async (warn: Parameters<typeof emitFiles>[2]) => {
      const url = isURL(spec) ? new URL(spec) : pathToFileURL(spec)
      const { document, files } = await readSpec(url, (each) => textOf(each, url))
      for (const file of files) read.add(file)
      return emitFiles(document, target, warn)
    },
  }
  return runJob(job, console.error)
}

/** Runs `work` whenever one of the files changes, one run at a time, until the process ends; there may be more by then. */
function watch(files: ReadonlySet<string>, work: () => Promise<unknown>): void {
  const watched = new Set<string>()
  let last = Promise.resolve<unknown>(undefined)
  const follow = () => {
    for (const file of files) {
      if (watched.has(file)) continue
      watched.add(file)
      watchFile(new URL(file), { interval: 200 }, (now, before) => {
        if (now.mtimeMs !== before.mtimeMs) last = last.then(work).then(follow)
      })
    }
  }
  follow()
}

/** `epilot-sdk generate`: generates a client from a document. */
export const generate: Verb = {
  summary: 'generates a client from an OpenAPI document',
  async run(args) {
    const options = readOptions(args)
    if (options.help) return console.log(USAGE)
    checkNeeded()
    const files = new Set<string>()
    process.exitCode = await write(options, files)
    if (!options.watch) return
    // A document that could not be read may be corrected.
    files.add(pathToFileURL(options.spec).href)
    watch(files, () => write(options, files).then((code) => console.error(code ? 'not written' : 'written')))
    console.error(`watching ${options.spec}`)
  },
}
