import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileApi } from './compile/compile-api'
import { SchemaFacts } from './compile/schema-facts'
import type { Context } from './emit/context'
import { emitDocs } from './emit/emit-docs'
import { emitExamples } from './emit/emit-examples'
import { emitOperations } from './emit/emit-operations'
import { emitSchema } from './emit/emit-schema'
import { emitTypes } from './emit/emit-types'
import { type Options, readOptions, USAGE } from './options'
import { checkDocument } from './read/check-document'
import { readDocument } from './read/read-document'
import { differences, type Files, writeFiles } from './write-files'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Compiles a document into the files of an API, in memory. */
export async function generate(options: Options): Promise<Files> {
  const document = readDocument(options.spec)
  checkDocument(document)
  const facts = new SchemaFacts(document)
  const context: Context = {
    api: compileApi(document, facts, options.name),
    facts,
    header: headerFor(options),
    runtime: toPosix(relative(resolve(options.out), join(root, 'src/runtime'))),
    packageName: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).name,
  }
  return new Map([
    [join(options.out, 'schema.ts'), await emitSchema(context)],
    [join(options.out, 'types.ts'), emitTypes(context)],
    [join(options.out, 'operations.ts'), emitOperations(context)],
    [join(options.out, 'examples.ts'), emitExamples(context)],
    [options.docs, emitDocs(context)],
  ])
}

const toPosix = (path: string) => path.replaceAll('\\', '/')

function headerFor({ spec, out, name }: Options): string {
  const isDefault = readOptions([]).name === name
  const command = isDefault ? 'npm run generate' : `npm run generate -- --spec ${toPosix(spec)} --out ${toPosix(out)}`
  return `// Written by scripts/generate.ts from ${toPosix(spec)}. Do not edit: run "${command}".\n`
}

async function main(args: string[]): Promise<number> {
  let options: Options
  try {
    options = readOptions(args)
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`)
    return 1
  }
  try {
    const files = await generate(options)
    if (options.check) return report(differences(files))
    writeFiles(files)
    return 0
  } catch (error) {
    console.error(`${options.spec}: ${(error as Error).message}`)
    return 1
  }
}

function report(changed: readonly string[]): number {
  for (const file of changed) console.error(`${file} is not what the document says: run "npm run generate"`)
  return changed.length ? 1 : 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2))
