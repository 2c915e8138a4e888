import type { Outcome } from './outcome'
import { table } from './table'

/** A table in a README, with the version that it is of. */
const PRINTED = /As printed with SDK (\S+):\n\n```\n([\s\S]*?)\n```/
const LINE = /^(\S+) +(ok|FAILED|left out) +([\d.]+) *(.*)$/

const outcomeOf = (line: string): Outcome | undefined => {
  const [, name = '', result = '', seconds, note = ''] = LINE.exec(line) ?? []
  return result === '' ? undefined : { name, result: result as Outcome['result'], seconds: Number(seconds), note }
}

/**
 * The text of a README with outcomes in its table: those of other rows stay if they are of the same version, so that
 * the rows can be run in portions.
 *
 * @throws {Error} when it has no table
 */
export function withOutcomes(readme: string, outcomes: Outcome[], names: string[], version: string): string {
  const [printed, before, lines = ''] = PRINTED.exec(readme) ?? []
  if (!printed) throw new Error('the README has no table "As printed with SDK VERSION:"')
  const known = before === version ? lines.split('\n').flatMap((line) => outcomeOf(line) ?? []) : []
  const all = new Map([...known, ...outcomes].map((outcome) => [outcome.name, outcome]))
  // What went wrong names the folders of this machine.
  const kept = names
    .flatMap((name) => all.get(name) ?? [])
    .map((one) => (one.result === 'FAILED' ? { ...one, note: '' } : one))
  return readme.replace(printed, () => `As printed with SDK ${version}:\n\n\`\`\`\n${table(kept)}\n\`\`\``)
}
