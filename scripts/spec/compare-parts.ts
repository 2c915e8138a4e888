import { isDeepStrictEqual } from 'node:util'
import { refOf, type SchemaLike } from '../read/document'
import type { Place } from './comparison'
import type { Flat } from './flatten'
import { inWords } from './in-words'

type Openness = 'unsaid' | 'open' | 'closed' | 'schema'

/** The fields that an object may have beside its own: not specified, any, none, or by a schema. */
function opennessOf({ additional }: Flat): Openness {
  if (additional === undefined) return 'unsaid'
  if (typeof additional === 'boolean') return additional ? 'open' : 'closed'
  return Object.keys(additional).length ? 'schema' : 'open'
}

/** Compares the other fields that two objects may have. */
export function compareAdditional(place: Place, before: Flat, after: Flat): void {
  const { at, uses } = place
  const [old, now] = [opennessOf(before), opennessOf(after)]
  if (old === 'schema' && now === 'schema') {
    place.compare(before.additional, after.additional, `${at}{}`, uses)
  } else if (old !== now) {
    const texts: Record<Openness, string> = {
      unsaid: 'no longer names other fields',
      open: 'can have any other fields now',
      closed: 'can have no other fields now',
      schema: `can have other fields only as ${inWords(place.after, after.additional)} now`,
    }
    const had = old === 'open' || old === 'schema'
    const taken = had && (now === 'unsaid' || now === 'closed')
    const sent = taken || now === 'closed' || (now === 'schema' && old !== 'closed')
    place.note('changed', at, texts[now], { sent, read: taken || (old === 'schema' && now === 'open') }, uses)
  }
}

/** The variants that only the first has, by name or by equal contents. */
function missingVariants(variants: SchemaLike[] = [], others: SchemaLike[] = []): SchemaLike[] {
  const same = (a: SchemaLike, b: SchemaLike) => (refOf(a) ? refOf(a) === refOf(b) : isDeepStrictEqual(a, b))
  return variants.filter((one) => !others.some((other) => same(one, other)))
}

/** Compares the variants of two unions. */
export function compareVariants(place: Place, before: Flat, after: Flat): void {
  const { at, uses } = place
  const old = missingVariants(before.variants, after.variants)
  const now = missingVariants(after.variants, before.variants)
  const say = (text: string, sent: boolean, read: boolean) => place.note('changed', at, text, { sent, read }, uses)
  if (!before.variants && now.length) {
    say(`is one of ${now.map((one) => inWords(place.after, one)).join(', ')} now`, true, true)
  } else if (!after.variants && old.length) {
    say('is a single kind of value now', true, true)
  } else if (old.length === 1 && now.length === 1 && !refOf(old[0]) && !refOf(now[0])) {
    // If one variant without a name is left on either side, it has changed.
    place.compare(old[0], now[0], `${at}|`, uses)
  } else {
    for (const one of old) say(`is no longer ${inWords(place.before, one)}`, true, false)
    for (const one of now) say(`can be ${inWords(place.after, one)} too`, false, true)
  }
}

/** Compares the entries of two lists. */
export function compareItems(place: Place, before: Flat, after: Flat): void {
  const { at, uses } = place
  if (before.items !== undefined && after.items !== undefined) {
    place.compare(before.items, after.items, `${at}[]`, uses)
  } else if (before.items !== after.items && before.types?.includes('array') && after.types?.includes('array')) {
    const text =
      after.items === undefined ? 'can hold anything now' : `holds only ${inWords(place.after, after.items)} now`
    place.note('changed', at, text, { sent: after.items !== undefined, read: after.items === undefined }, uses)
  }
}
