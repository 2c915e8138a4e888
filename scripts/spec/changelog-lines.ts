import type { Change } from './change'
import { describeChange, placeOf } from './describe-change'

/** Lines for a changelog, by the sections of Keep a Changelog (https://keepachangelog.com). */
export interface ChangelogLines {
  added: string[]
  changed: string[]
  removed: string[]
}

const sentence = (text: string) => `${/^[`A-Z*]/.test(text) ? '' : 'The '}${text}.`

const listed = (changes: Change[]) => changes.map(placeOf).join(', ')

/** Additions of one kind share a line: there may be many, and each is in the reference. */
function addedLines(changes: Change[]): string[] {
  const added = changes.filter(({ kind, breaks }) => kind === 'added' && !breaks.length)
  const operations = added.filter(({ about, at }) => about === 'operation' && !at)
  const parts = added.filter(({ about, at }) => about === 'operation' && at)
  const types = added.filter(({ about, at }) => about === 'schema' && !at)
  const fields = added.filter(({ about, at }) => about === 'schema' && at)
  return [
    ...operations.map((change) => sentence(`${placeOf(change)} (${change.text})`)),
    ...(fields.length ? [`Fields: ${listed(fields)}.`] : []),
    ...(parts.length ? [`In operations: ${listed(parts)}.`] : []),
    ...(types.length ? [`Types: ${listed(types)}.`] : []),
  ]
}

/** The lines of a changelog for some changes, without those of descriptions and examples. */
export function changelogLines(changes: Change[]): ChangelogLines {
  const line = (change: Change) => {
    const { breaks } = change
    return breaks.length
      ? `**Breaking** for ${breaks.join(' and ')}: ${describeChange(change)}.`
      : sentence(describeChange(change))
  }
  const isBreakingAddition = ({ kind, breaks }: Change) => kind === 'added' && breaks.length > 0
  return {
    added: addedLines(changes),
    changed: changes.filter((change) => change.kind === 'changed' || isBreakingAddition(change)).map(line),
    removed: changes.filter(({ kind }) => kind === 'removed').map(line),
  }
}
