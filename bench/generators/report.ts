import { number, table } from '../table'
import type { Verdict } from './compare'
import type { Document } from './documents/document'
import { PARTS } from './options'
import type { Peer } from './peers/peer'
import type { Bytes, Times } from './speed'

const INTRO = `# Generators

Written by \`npm run bench:generators\`; [README.md](README.md) says how it is done.`

const SCOPE = `Small documents of this repository's own, one kind each. They are kinds that this package set out to get right, so they
are no sample of what documents have, and what others do beyond them (hooks, validators, other languages, plug-ins) is
not asked. A client of each is generated, a program makes the same call with each, a server on the same machine compares
the request with what OpenAPI says, and \`tsc\` says whether the types take the call and describe the response.

- **right**: the request, the response and the types are as the document says.
- **by hand**: they are where the caller says what the document says already, by a documented option of the call, and
  casts what the types reject.
- **wrong**: neither.`

const MARKS = { right: 'right', 'by hand': 'by hand', wrong: '**wrong**' } as const

const WITHOUT_JAR =
  'The `typescript-axios` of openapi-generator is not among them: its package in npm fetches a JAR from elsewhere when ' +
  'it is first run, and none was given by `--jar`.'

export type Verdicts = Map<Peer, Map<string, Verdict>>

const shortName = ({ name }: Peer) => name.replaceAll(/ \d+\.\d+\.\d+\S*?(?=[ ,]|$)/g, '')

/** How many documents are right, of how many. */
function totals(verdicts: Verdicts): string[] {
  return [...verdicts.values()].map((found) => {
    const right = [...found.values()].filter(({ mark }) => mark === 'right').length
    return `${right} of ${found.size}`
  })
}

function verdictTable(documents: Document[], verdicts: Verdicts): string {
  const rows = documents.map(({ key, title }) => [
    title,
    ...[...verdicts.values()].map((found) => MARKS[found.get(key)?.mark ?? 'wrong']),
  ])
  return table(['', ...[...verdicts.keys()].map(shortName)], [...rows, ['right', ...totals(verdicts)]])
}

function reasonsOf(documents: Document[], [peer, found]: [Peer, Map<string, Verdict>]): string {
  const reasons = documents.flatMap(({ key, title }) => {
    const { mark, faults } = found.get(key) ?? { mark: 'right', faults: [] }
    return mark === 'right' ? [] : [`- ${title}${mark === 'by hand' ? ' (by hand)' : ''}: ${faults.join('; ')}`]
  })
  return `**${peer.name}** (${peer.settings})\n\n${reasons.length ? reasons.join('\n') : 'All are right.'}`
}

/** The section on what is right and wrong; `measured` says when and on what. */
export function documentsSection(documents: Document[], verdicts: Verdicts, measured: string): string {
  const says = documents.map((document) => `- ${document.title}: ${document.says}`).join('\n')
  return [
    `## ${PARTS.documents}`,
    measured,
    SCOPE,
    ...([...verdicts.keys()].some(({ key }) => key === 'openapi-generator') ? [] : [WITHOUT_JAR]),
    verdictTable(documents, verdicts),
    `What OpenAPI says:\n\n${says}`,
    'What is wrong, by generator:',
    ...[...verdicts].map((entry) => reasonsOf(documents, entry)),
  ].join('\n\n')
}

export interface Speed {
  peer: Peer
  times: Times | undefined
  /** None when the client could not be bundled. */
  bytes: Bytes | undefined
}

function speedRow({ peer, times, bytes }: Speed, counts: number[], all: Speed[]): string[] {
  const same = all.find((other) => other.peer.key === peer.timedAs)
  const found = times ?? same?.times
  const cells = counts.map((count) => {
    const time = found?.get(count)
    return time === undefined ? '–' : typeof time === 'number' ? number(time) : time
  })
  const size = (value: number | undefined) => (value === undefined ? '–' : number(value))
  return [peer.name, ...cells, bytes ? number(bytes.all) : 'does not build', size(bytes?.withoutAxios)]
}

/** The section on time and bytes. */
export function speedSection(all: Speed[], measured: string): string {
  const counts = [...(all.find(({ times }) => times)?.times?.keys() ?? [])]
  const head = ['', ...counts.map((count) => `${number(count)} operations, s`), 'one operation, B', 'without axios, B']
  return [
    `## ${PARTS.speed}`,
    measured,
    'Generating is processor time of all processes and threads of the command, the start of Node included: the least of ' +
      'three runs, of two and of one. The documents have the operations of the User API once, 10 and 100 times, under ' +
      'other paths. openapi-typescript writes types only; this package writes types, a table and both of its clients ' +
      'in one run. Two clients of one generator are timed once.',
    "Bytes are a bundle (esbuild, minified, gzip -9) of a program that calls one of the smallest document's operations; " +
      "`fetch` is the platform's. This package's has what it does in a call: arguments are checked, requests are " +
      'retried where that is safe, tokens stay at their origin, errors show no secret. The others leave that to ' +
      'the caller, and are smaller.',
    table(
      head,
      all.map((one) => speedRow(one, counts, all)),
    ),
  ].join('\n\n')
}

/** GENERATORS.md with sections replaced; those that are not given stay as they are. */
export function withSections(text: string, sections: string[]): string {
  const headingOf = (section: string) => /^## (.*)/.exec(section)?.[1]
  const known = [...text.split(/^(?=## )/m).slice(1), ...sections].map(
    (each) => [headingOf(each), each.trim()] as const,
  )
  const latest = new Map(known)
  return `${[INTRO, ...Object.values(PARTS).flatMap((title) => latest.get(title) ?? [])].join('\n\n')}\n`
}
