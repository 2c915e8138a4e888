/**
 * What `npm publish` runs first (`prepublishOnly`): fails when something is not committed, generated files are stale,
 * or the changelog lacks the version. Prints every problem, and exits with 1.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Runs a command; returns what it printed, or `undefined` when it failed and has printed why. */
function output(command: string, ...args: string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  } catch {
    return undefined
  }
}

function treeProblems(): string[] {
  const status = output('git', 'status', '--porcelain')
  if (status === undefined) return ['this is no git work tree']
  return status
    .split('\n')
    .filter(Boolean)
    .map((line) => `not committed: ${line.slice(3)}`)
}

/** The section of a changelog under a heading that begins so. */
function section(changelog: string, heading: string): string | undefined {
  return changelog
    .split(/^## /m)
    .slice(1)
    .find((text) => text.startsWith(heading))
}

const hasEntries = (text: string | undefined) => /^- \S/m.test(text ?? '')

function changelogProblems(changelog: string, version: string): string[] {
  const entry = section(changelog, `[${version}]`)
  const problems: string[] = []
  if (!hasEntries(entry)) problems.push(`CHANGELOG.md has no entry for ${version}`)
  else if (!/^\[.*\] - \d{4}-\d\d-\d\d\n/.test(entry as string))
    problems.push(`CHANGELOG.md has no date for ${version}`)
  if (hasEntries(section(changelog, '[Unreleased]'))) problems.push('CHANGELOG.md has unreleased entries')
  return problems
}

/** Checks that only matter for a real publication: GitHub's variables, and npm's for its options. */
function publicationProblems(version: string, repository: unknown): string[] {
  const { GITHUB_REF_TYPE, GITHUB_REF_NAME, npm_config_dry_run } = process.env
  const problems: string[] = []
  if (GITHUB_REF_TYPE === 'tag' && GITHUB_REF_NAME !== `v${version}`) {
    problems.push(`the tag is ${GITHUB_REF_NAME}, and package.json has ${version}`)
  }
  if (npm_config_dry_run !== 'true' && !repository) {
    problems.push('package.json names no repository, which provenance needs (docs/releasing.md)')
  }
  return problems
}

/** Compares files that a script writes with what it would write now. */
function staleProblems(): string[] {
  if (output('npm', 'run', '--silent', 'generate:check') === undefined) return ['generated files are stale']
  if (output('npm', 'run', '--silent', 'build', '--', '--silent') === undefined) return ['the build fails']
  return output('npm', 'run', '--silent', 'api:check') === undefined ? ['the reports of exports are stale'] : []
}

const { version, repository } = JSON.parse(readFileSync('package.json', 'utf8'))
const problems = [
  ...treeProblems(),
  ...changelogProblems(readFileSync('CHANGELOG.md', 'utf8'), version),
  ...publicationProblems(version, repository),
  ...staleProblems(),
]
for (const problem of problems) console.error(`not published: ${problem}`)
if (problems.length) process.exitCode = 1
