import { fileURLToPath } from 'node:url'
import { generatedApis } from './list-entries'
import { run } from './run'

const args = process.argv.slice(2)

/** Without a document: the User API, and whatever other API is in a folder of `src`. */
const isAll = !args.some((arg) => /^--(spec|out)\b/.test(arg))
const others = isAll
  ? generatedApis(fileURLToPath(new URL('..', import.meta.url))).map((name) => [
      `--spec=src/${name}/openapi.json`,
      `--out=src/${name}`,
    ])
  : []

let exitCode = 0
for (const more of [[], ...others]) exitCode ||= await run([...args, ...more], console.error)
process.exitCode = exitCode
