import type { Note, Uses } from './change'
import type { Flat } from './flatten'

type Say = (text: string, sent: boolean, read: boolean) => void

const list = (values: unknown[]) =>
  values.map((value) => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``).join(', ')

/** The types that only the first has: an integer is a number too. */
const missing = (types: string[], others: string[]) =>
  types.filter((type) => !others.includes(type) && !(type === 'integer' && others.includes('number')))

function compareTypes(before: Flat, after: Flat, say: Say): void {
  const [old, now] = [before.types, after.types]
  const narrowed = now !== undefined && (old === undefined || missing(old, now).length > 0)
  const widened = old !== undefined && (now === undefined || missing(now, old).length > 0)
  if (narrowed || widened) {
    say(`is ${now?.join(' or ') ?? 'of any type'} now, was ${old?.join(' or ') ?? 'of any type'}`, narrowed, widened)
  }
  if (after.nullable && !before.nullable) say('may be null now', false, true)
  if (before.nullable && !after.nullable) say('is never null now', true, false)
}

/** A new value in a response breaks nobody, but code that lists all values misses it. */
function compareValues({ enum: old }: Flat, { enum: now }: Flat, say: Say): void {
  if (!old && now) say(`is one of ${list(now)} now`, true, false)
  if (old && !now) say(`can be any value now, not only ${list(old)}`, false, false)
  if (!old || !now) return
  const gone = old.filter((value) => !now.includes(value))
  const added = now.filter((value) => !old.includes(value))
  if (gone.length) say(`is no longer ${list(gone)}`, true, false)
  if (added.length) say(`can be ${list(added)} too`, false, false)
}

/** Which way a limit goes when it is tightened. */
const LIMITS: Record<string, 1 | -1> = {
  maximum: -1,
  exclusiveMaximum: -1,
  maxLength: -1,
  maxItems: -1,
  maxProperties: -1,
  minimum: 1,
  exclusiveMinimum: 1,
  minLength: 1,
  minItems: 1,
  minProperties: 1,
}

/** As numbers: in 3.0 `exclusiveMinimum: true` says how `minimum` is meant. */
function limitsOf({ rest }: Flat): Map<string, number> {
  const limits = new Map(
    Object.keys(LIMITS).flatMap((key) => (typeof rest[key] === 'number' ? [[key, rest[key]]] : [])),
  )
  for (const [flag, key] of [
    ['exclusiveMaximum', 'maximum'],
    ['exclusiveMinimum', 'minimum'],
  ] as const) {
    const limit = limits.get(key)
    if (rest[flag] !== true || limit === undefined) continue
    limits.set(flag, limit)
    limits.delete(key)
  }
  return limits
}

function compareLimits(before: Flat, after: Flat, say: Say): void {
  const [old, now] = [limitsOf(before), limitsOf(after)]
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(key), now.get(key)]
    if (was === is) continue
    const tighter = is !== undefined && (was === undefined || (is - was) * (LIMITS[key] as number) > 0)
    const change =
      is === undefined
        ? `has no ${key} now, was ${was}`
        : `has ${key} ${is} now${was === undefined ? '' : `, was ${was}`}`
    say(change, tighter, false)
  }
}

/** Keywords, with whom it breaks when they are added, changed and removed: callers (c), readers (r). */
const RULES: Record<string, [come: string, other: string, go: string]> = {
  pattern: ['c', 'c', ''],
  // Which many do not check: https://json-schema.org/draft/2020-12/json-schema-validation#section-7.2.1
  format: ['', 'cr', ''],
  multipleOf: ['c', 'c', ''],
  uniqueItems: ['c', 'c', ''],
  default: ['', '', ''],
  deprecated: ['', '', ''],
  discriminator: ['', '', ''],
  contentMediaType: ['c', 'cr', 'r'],
  contentEncoding: ['c', 'cr', 'r'],
}

function compareRest({ rest: before }: Flat, { rest: after }: Flat, say: Say): void {
  const show = (value: unknown) => `\`${JSON.stringify(value)}\``
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[key], after[key]].map((value) => (value === false ? undefined : value))
    if (key in LIMITS || JSON.stringify(was) === JSON.stringify(is)) continue
    const rule = RULES[key]
    if (!rule) {
      say(`says something else in \`${key}\`: compare by hand`, true, true)
      continue
    }
    const breaks = was === undefined ? rule[0] : is === undefined ? rule[2] : rule[1]
    const change =
      is === undefined
        ? `has no ${key} now, was ${show(was)}`
        : is === true
          ? `is ${key} now`
          : `has ${key} ${show(is)} now${was === undefined ? '' : `, was ${show(was)}`}`
    say(change, breaks.includes('c'), breaks.includes('r'))
  }
}

/** Compares the keywords of two schemas, except those about parts of a value. */
export function compareKeywords(before: Flat, after: Flat, at: string, uses: Uses, note: Note): void {
  const say: Say = (text, sent, read) => note('changed', at, text, { sent, read }, uses)
  compareTypes(before, after, say)
  compareValues(before, after, say)
  compareLimits(before, after, say)
  compareRest(before, after, say)
}
