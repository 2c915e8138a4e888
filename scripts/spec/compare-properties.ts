import type { SchemaLike } from '../read/document'
import type { Note, Uses } from './change'
import type { Place } from './comparison'
import type { Flat } from './flatten'
import { inWords } from './in-words'
import { hasFlag, usesOfField } from './uses-of-field'

function compareFlags(
  before: SchemaLike | undefined,
  after: SchemaLike | undefined,
  at: string,
  uses: Uses,
  note: Note,
): void {
  const say = (text: string, sent: boolean, read: boolean) => note('changed', at, text, { sent, read }, uses)
  if (hasFlag(after, 'readOnly') && !hasFlag(before, 'readOnly'))
    say('is read-only now: callers cannot set it', true, false)
  if (hasFlag(before, 'readOnly') && !hasFlag(after, 'readOnly')) say('can be set by callers now', false, false)
  if (hasFlag(after, 'writeOnly') && !hasFlag(before, 'writeOnly'))
    say('is write-only now: it is not returned', false, true)
  if (hasFlag(before, 'writeOnly') && !hasFlag(after, 'writeOnly')) say('is returned now', false, false)
}

function compareRequired(was: boolean, is: boolean, at: string, uses: Uses, note: Note): void {
  if (is && !was) note('changed', at, uses.sent ? 'is required now' : 'is always there now', { sent: true }, uses)
  if (was && !is) note('changed', at, uses.read ? 'may be missing now' : 'is optional now', { read: true }, uses)
}

/** Compares the fields of two objects. */
export function compareProperties(all: Place, before: Flat, after: Flat): void {
  const { note, at, uses } = all
  const placeOf = (name: string) => (at ? `${at}.${name}` : name)
  for (const [name, old] of before.properties) {
    const place = placeOf(name)
    const now = after.properties.get(name)
    if (now === undefined) {
      note('removed', place, 'is gone', { sent: true, read: true }, usesOfField(old, uses))
      continue
    }
    compareFlags(old, now, place, uses, note)
    const inBoth = usesOfField(old, usesOfField(now, uses))
    compareRequired(before.required.has(name), after.required.has(name), place, inBoth, note)
    all.compare(old, now, place, inBoth)
  }
  // Fields that are described elsewhere, in another part of an `allOf`.
  for (const name of new Set([...before.required, ...after.required])) {
    if (before.properties.has(name) || after.properties.has(name)) continue
    compareRequired(before.required.has(name), after.required.has(name), placeOf(name), uses, note)
  }
  for (const [name, schema] of after.properties) {
    if (before.properties.has(name)) continue
    const required = after.required.has(name)
    const text = `${inWords(all.after, schema)}${required ? ', required' : ''}`
    note('added', placeOf(name), text, { sent: required }, usesOfField(schema, uses))
  }
}
