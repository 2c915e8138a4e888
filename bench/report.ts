import { machine } from './machine'
import type { Goal, Section } from './measures/measure'
import type { Options } from './options'
import { number, table } from './table'

const amount = (value: number, unit = '') => (unit ? `${number(value)} ${unit}` : value.toFixed(value < 0.2 ? 3 : 2))

function goalsTable(goals: Goal[]): string {
  const rows = goals.map(({ what, limit, measured, unit }) => [
    what,
    amount(limit, unit),
    amount(measured, unit),
    measured <= limit ? 'met' : '**missed**',
  ])
  return table(['Goal', 'at most', 'measured', ''], rows)
}

function commandOf({ only, quick, tarball }: Options): string {
  const options = [only.length && `--only ${only.join(',')}`, quick && '--quick', tarball && '--tarball FILE'].filter(
    Boolean,
  )
  return `npm run bench${options.length ? ` -- ${options.join(' ')}` : ''}`
}

/** RESULTS.md as a whole: machine and command, goals, a section a measure. */
export function report(sections: Section[], options: Options): string {
  const goals = sections.flatMap((section) => section.goals ?? [])
  const parts = [
    '# Benchmarks',
    `Written by \`${commandOf(options)}\` on ${machine()}. ` +
      'Medians of one run; in brackets the middle half of the values. [README.md](README.md) says how it is measured.',
    ...(goals.length ? ['## Goals', goalsTable(goals)] : []),
    ...sections.flatMap(({ title, parts }) => [`## ${title}`, ...parts.filter(Boolean)]),
  ]
  return `${parts.join('\n\n')}\n`
}
