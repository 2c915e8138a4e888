import { fileURLToPath } from 'node:url'
import { generatedApis } from './list-entries'
import { CONTROL, run } from './run'

const args = process.argv.slice(2)
const print = console.error

/** Without a document: the User API, the control side of its server, each other API in a folder of `src`, and llms.txt. */
const isAll = !args.some((arg) => /^--(spec|out)\b/.test(arg))
const apis = generatedApis(fileURLToPath(new URL('..', import.meta.url)))
const others = apis.map((name) => [`--spec=src/${name}/openapi.json`, `--out=src/${name}`])

let exitCode = 0
for (const more of isAll ? [[], CONTROL, ...others] : [[]]) exitCode ||= await run([...args, ...more], print)
if (isAll) {
  // It reads the project's own files, which another document has nothing to do with.
  const { runLlms } = await import('./llms')
  exitCode ||= runLlms(args.includes('--check'), print)
}
process.exitCode = exitCode
