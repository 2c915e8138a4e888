import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { OpenAPIDocument } from '../read/document'
import { createReport, type Report } from './create-report'
import { followDocument } from './follow-document'
import { missingWords } from './missing-words'
import { placedOperations } from './operations-of'
import { readVersion } from './read-version'
import { renderReport } from './render-report'

const USAGE = `usage: npm run --silent spec:update -- NEW [--dry-run]

  NEW        the service's newer definition: a file, or REVISION:FILE in git
  --dry-run  only print what would change in openapi.json`

const FILE = 'openapi.json'

function readArguments(args: string[]) {
  const options = { 'dry-run': { type: 'boolean', default: false } } as const
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
  const [source, ...others] = positionals
  if (!source || others.length) throw new Error('the one argument must be NEW')
  return { source, isDry: values['dry-run'] }
}

/** New operations count as not repeatable until somebody changes that, unless they only read. */
const undecided = ({ changes }: Report, document: OpenAPIDocument): string[] => {
  const added = changes.filter(({ kind, about, at }) => kind === 'added' && about === 'operation' && !at)
  const names = new Set(added.map(({ name }) => name))
  return placedOperations(document).flatMap(({ id, operation }) =>
    names.has(id) ? [`${id}: x-repeatable, which is ${operation['x-repeatable']} for now`] : [],
  )
}

/** What is left to a person, as a list to tick off. */
const renderMissing = (missing: string[]) =>
  missing.length ? `\n\n## To be written by hand\n\n${missing.map((line) => `- [ ] ${line}`).join('\n')}` : ''

/** Updates `openapi.json` from a newer definition of the service, and prints what changed and what is missing. */
export function runUpdate(args: string[], print: (text: string) => void, folder = process.cwd()): number {
  try {
    const { source, isDry } = readArguments(args)
    const ours = readVersion(FILE, folder)
    const newer = readVersion(source, folder)
    const followed = followDocument(ours.document, newer.document)
    if (!isDry) writeFileSync(resolve(folder, FILE), `${JSON.stringify(followed, null, 2)}\n`)
    const report = createReport(ours, { name: newer.name, document: followed })
    print(renderReport(report).trimEnd() + renderMissing([...undecided(report, followed), ...missingWords(followed)]))
    return 0
  } catch (error) {
    print(`${(error as Error).message}\n\n${USAGE}`)
    return 2
  }
}
