import type { Audience, Change } from './change'
import type { ChangelogLines } from './changelog-lines'
import type { Report } from './create-report'
import { describeChange, placeOf } from './describe-change'

const WIDTH = 120

/** A list item, in lines of at most 120 characters where there are spaces. */
function item(text: string): string {
  const lines: string[] = []
  let line = '-'
  for (const word of text.split(' ')) {
    if (line.length + 1 + word.length <= WIDTH) line += ` ${word}`
    else {
      lines.push(line)
      line = `  ${word}`
    }
  }
  return [...lines, line].join('\n')
}

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`

function section(title: string, lines: string[]): string[] {
  return lines.length ? [title, lines.map(item).join('\n')] : []
}

const breaking = (changes: Change[], audience: Audience) => changes.filter(({ breaks }) => breaks.includes(audience))

function summary({ release, changes }: Report): string {
  if (release === 'none') return 'Nothing is different.'
  const [callers, readers] = [breaking(changes, 'callers').length, breaking(changes, 'readers').length]
  const verb = callers + readers === 1 ? 'breaks' : 'break'
  const news = changes.filter(({ kind }) => kind === 'added').length
  const why = {
    major: [callers && `${count(callers, 'change')} for callers`, readers && `${count(readers, 'change')} for readers`]
      .filter(Boolean)
      .join(' and '),
    minor: news ? count(news, 'addition') : 'nothing that works now breaks',
    patch: 'only texts and examples are different',
  }[release]
  return `A **${release}** release: ${why}${release === 'major' ? ` ${verb} what works now` : ''}.`
}

const KINDS = [
  ['added', 'Added'],
  ['changed', 'Changed'],
  ['removed', 'Removed'],
] as const

/** The changes of all operations, or of all schemas. */
function sectionsOf(title: string, about: Change['about'], changes: Change[]): string[] {
  const parts = KINDS.flatMap(([kind, heading]) => {
    const lines = changes
      .filter((change) => change.about === about && change.kind === kind)
      .map(
        (change) => describeChange(change) + (change.breaks.length ? ` (breaks ${change.breaks.join(' and ')})` : ''),
      )
    return section(`### ${heading}`, lines)
  })
  return parts.length ? [`## ${title}`, ...parts] : []
}

/** The lines for a changelog, as Markdown; empty when there are none. */
export function renderChangelog({ added, changed, removed }: ChangelogLines): string {
  const parts = [...section('### Added', added), ...section('### Changed', changed), ...section('### Removed', removed)]
  return parts.join('\n\n')
}

/** A report as Markdown. */
export function renderReport(report: Report): string {
  const { from, to, changes, changelog } = report
  const worded = changes.filter(({ kind }) => kind === 'wording')
  const lines = renderChangelog(changelog)
  return [
    `# From ${from} to ${to}`,
    summary(report),
    ...section('## Breaks callers', breaking(changes, 'callers').map(describeChange)),
    ...section('## Breaks readers', breaking(changes, 'readers').map(describeChange)),
    ...sectionsOf('The document', 'document', changes),
    ...sectionsOf('Operations', 'operation', changes),
    ...sectionsOf('Schemas', 'schema', changes),
    ...(worded.length ? ['## Texts and examples', item(`Different in ${worded.map(placeOf).join(', ')}.`)] : []),
    ...(lines ? ['## For the changelog', `\`\`\`md\n${lines}\n\`\`\``] : []),
  ]
    .join('\n\n')
    .concat('\n')
}
