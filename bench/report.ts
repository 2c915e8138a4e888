import { machine } from './machine'
import type { Goal, Section } from './measures/measure'
import type { Options } from './options'
import { number, ratioAndLimit, table } from './table'

/** How far a measured value is from its limit. */
function verdictOf({ limit, measured, unit }: Goal): string {
  if (measured === undefined) return 'not measured'
  if (measured <= limit) return 'met'
  const miss = measured - limit
  return `**missed** by ${unit ? `${number(miss)} ${unit}` : miss.toFixed(miss < 0.1 ? 3 : 2)}`
}

function goalRow(goal: Goal): string[] {
  const { what, limit, next, measured, unit } = goal
  const size = (value: number) => `${number(value)} ${unit}`
  const [shown, most] = unit
    ? [size(measured ?? Number.NaN), size(limit)]
    : ratioAndLimit(measured ?? Number.NaN, limit)
  const later = next === undefined ? '' : unit ? size(next) : next.toFixed(2)
  return [what, most, later, measured === undefined ? '–' : shown, verdictOf(goal)]
}

function commandOf({ only, peers, quick, tarball }: Options): string {
  const list = (option: string, names: string[]) => names.length && `--${option} ${names.join(',')}`
  const all = [list('only', only), list('peers', peers), quick && '--quick', tarball && '--tarball FILE']
  const options = all.filter(Boolean)
  return `npm run bench${options.length ? ` -- ${options.join(' ')}` : ''}`
}

/** RESULTS.md as a whole: version, date, command and machine, goals, and one section per measure. */
export function report(sections: Section[], options: Options, version: string): string {
  const today = new Date().toISOString().slice(0, 10)
  const goals = sections.flatMap((section) => section.goals ?? [])
  const parts = [
    '# Benchmarks',
    `Version ${version}, on ${today}, by \`${commandOf(options)}\` on ${machine()}. ` +
      'Medians of one run; in brackets the quartiles. [README.md](README.md) says how each is measured.',
    ...(goals.length ? ['## Goals', table(['Goal', 'at most', 'then', 'measured', ''], goals.map(goalRow))] : []),
    ...sections.flatMap(({ title, parts }) => [`## ${title}`, ...parts.filter(Boolean)]),
  ]
  return `${parts.join('\n\n')}\n`
}
