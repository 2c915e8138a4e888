/**
 * Updates everything that is generated from openapi.json, and lists what is left to do by hand. The exit code is 1
 * while something is left.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { readDocument } from './read/read-document'
import { createReport } from './spec/create-report'
import { missingWords } from './spec/missing-words'
import { placedOperations } from './spec/operations-of'
import { readVersion } from './spec/read-version'
import { renderChangelog } from './spec/render-report'
import { writeFiles } from './write-files'

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** Runs a script of package.json; a failure is listed as left to do by hand. */
function run(name: string): string[] {
  console.log(`npm run ${name}`)
  const { status, stdout, stderr } = spawnSync(npm, ['run', '--silent', name], { encoding: 'utf8' })
  if (status === 0) return []
  const lines = `${stdout}${stderr}`.trim().split('\n').slice(0, 10)
  return [`npm run ${name} fails:\n${lines.map((line) => `        ${line}`).join('\n')}`]
}

/** The facts that test/openapi/facts.test.ts compares: the contents of a definition, one fact per line. */
function updateFacts(): void {
  const facts = execFileSync(process.execPath, ['test/openapi/spec-facts.mjs', 'openapi.json'], { encoding: 'utf8' })
  writeFiles(new Map([['test/openapi/user-api.facts', facts]]))
}

/** Operations that a text does not name. */
function unnamed(ids: string[], files: string[], what: string): string[] {
  const text = files.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')).join('\n')
  return ids.filter((id) => !new RegExp(`\\b${id}\\b`).test(text)).map((id) => `${id}: ${what}`)
}

const tracked = (folder: string) =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', folder], { encoding: 'utf8' }).trim().split('\n')

function leftByHand(): string[] {
  const document = readDocument('openapi.json')
  const ids = placedOperations(document).map(({ id }) => id)
  const { changes, changelog } = createReport(readVersion('HEAD', '.'), readVersion('openapi.json', '.'))
  const news = changes.some(({ kind }) => kind !== 'wording')
    ? [`CHANGELOG.md, under [Unreleased]:\n\n${renderChangelog(changelog)}\n`]
    : []
  return [
    ...missingWords(document).map((line) => `openapi.json: ${line}`),
    ...unnamed(ids, tracked('src/user/api'), 'a function in src/user/api, with a test in test/api'),
    ...unnamed(ids, tracked('scripts/demo'), 'a call in scripts/demo'),
    ...news,
  ]
}

updateFacts()
// The reports, and llms.txt from them, are made from the build.
const failures = ['generate', 'api:update', 'size', 'types'].flatMap(run)
const left = [...failures, ...leftByHand()]
console.log(
  left.length ? `\nLeft by hand:\n${left.map((line) => `- [ ] ${line}`).join('\n')}` : '\nNothing is left by hand.',
)
process.exitCode = left.length ? 1 : 0
