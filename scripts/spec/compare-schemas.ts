import { type OpenAPIDocument, refOf, type SchemaLike } from '../read/document'
import { pointerOf, valueAt } from '../read/resolve'
import type { Note, Uses } from './change'
import { compareKeywords } from './compare-keywords'
import { compareAdditional, compareItems, compareVariants } from './compare-parts'
import { compareProperties } from './compare-properties'
import type { Comparison, Place } from './comparison'
import { flatten } from './flatten'

type MaybeSchema = SchemaLike | undefined

/** Without the parts of `allOf` that both name: those schemas are compared by themselves. */
function withoutParts(schema: MaybeSchema, other: MaybeSchema): MaybeSchema {
  if (typeof schema !== 'object' || typeof other !== 'object') return schema
  const others = other.allOf?.map(refOf) ?? []
  const allOf = schema.allOf?.filter((part) => !refOf(part) || !others.includes(refOf(part)))
  return allOf ? { ...schema, allOf } : schema
}

function compareWithin(
  all: Comparison,
  before: MaybeSchema,
  after: MaybeSchema,
  at: string,
  uses: Uses,
  path: string[],
): void {
  const old = flatten(all.before, withoutParts(before, after))
  const now = flatten(all.after, withoutParts(after, before))
  const compare: Place['compare'] = (...args) => compareSchemas(all, ...args, path)
  const place: Place = { ...all, at, uses, compare }
  compareKeywords(old, now, at, uses, all.note)
  compareProperties(place, old, now)
  compareAdditional(place, old, now)
  compareVariants(place, old, now)
  compareItems(place, old, now)
}

/** Whether a schema is the same as the named one in its own document: then only the name is new. */
function isCopyOf(document: OpenAPIDocument, schema: MaybeSchema, ref: string): boolean {
  if (valueAt(document, pointerOf(ref)) === undefined) return false
  let isSame = true
  const note: Note = () => {
    isSame = false
  }
  compareWithin({ before: document, after: document, note }, schema, { $ref: ref }, '', { sent: true, read: true }, [])
  return isSame
}

/**
 * Records the differences between two schemas, except inside a schema that both refer to, which is compared separately.
 */
export function compareSchemas(
  all: Comparison,
  before: MaybeSchema,
  after: MaybeSchema,
  at: string,
  uses: Uses,
  seen: string[] = [],
): void {
  const [one, other] = [refOf(before), refOf(after)]
  if (one !== undefined && one === other) return
  if (one === undefined && other !== undefined && isCopyOf(all.before, before, other)) return
  if (one !== undefined && other === undefined && isCopyOf(all.after, after, one)) return
  const pair = `${one ?? ''} ${other ?? ''}`
  if ((one ?? other) !== undefined && seen.includes(pair)) return
  compareWithin(all, before, after, at, uses, [...seen, pair])
}
