import { parseArgs } from 'node:util'
import { type Release, releases } from './change'
import { createReport } from './create-report'
import { readVersion } from './read-version'
import { renderReport } from './render-report'

const USAGE = `usage: npm run --silent spec:diff -- OLD NEW [--json] [--allow none|patch|minor|major]

  OLD, NEW  a file, or a revision of git: what openapi.json was there (or REVISION:FILE)
  --json    as JSON in place of Markdown
  --allow   the largest change with which the exit code is 0 (default: minor)`

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, allow: { type: 'string', default: 'minor' } },
  })
  const [before, after, ...others] = positionals
  if (!before || !after || others.length) throw new Error('the two arguments must be OLD and NEW')
  const allowed = releases.indexOf(values.allow as Release)
  if (allowed < 0) throw new Error(`--allow must be one of ${releases.join(', ')}, not ${values.allow}`)
  return { before, after, json: values.json, allowed }
}

/**
 * Prints the differences between two versions of a definition. The exit code is 1 when they need a larger release than
 * `--allow`, and 2 when they cannot be compared. Revisions are those of the repository that the folder is in.
 */
export function runDiff(args: string[], print: (text: string) => void, folder = process.cwd()): number {
  try {
    const { before, after, json, allowed } = readArguments(args)
    const report = createReport(readVersion(before, folder), readVersion(after, folder))
    print(json ? JSON.stringify(report, null, 2) : renderReport(report).trimEnd())
    return releases.indexOf(report.release) > allowed ? 1 : 0
  } catch (error) {
    print(`${(error as Error).message}\n\n${USAGE}`)
    return 2
  }
}
