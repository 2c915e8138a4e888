import { isObject, type OpenAPIDocument } from '../read/document'
import { resolve } from '../read/resolve'
import type { Uses } from './change'
import { compareRequestBodies, compareResponses } from './compare-bodies'
import { compareParameters } from './compare-parameters'
import type { Comparison } from './comparison'
import type { PlacedOperation } from './operations-of'

const SENT: Uses = { sent: true, read: false }

const placeOf = ({ method, path }: PlacedOperation) => `${method.toUpperCase()} ${path}`

const shapeOf = (operation: PlacedOperation) => placeOf(operation).replace(/{[^}]+}/g, '{}')

/** Pairs operations by id, then the remaining ones by method and path, whatever the names of their parameters. */
export function pairOperations(
  before: PlacedOperation[],
  after: PlacedOperation[],
): [before: PlacedOperation | undefined, after: PlacedOperation | undefined][] {
  const byId = new Map(after.map((operation) => [operation.id, operation]))
  const ids = new Set(before.map(({ id }) => id))
  const left = after.filter(({ id }) => !ids.has(id))
  const pairs = before.map((old): [PlacedOperation, PlacedOperation | undefined] => {
    const renamed = left.findIndex((now) => shapeOf(now) === shapeOf(old))
    return [old, byId.get(old.id) ?? (renamed < 0 ? undefined : left.splice(renamed, 1)[0])]
  })
  return [...pairs, ...left.map((now): [undefined, PlacedOperation] => [undefined, now])]
}

/** The alternatives of authorization, each a set of schemes; an empty set allows everybody. */
function doorsOf(document: OpenAPIDocument, { operation }: PlacedOperation): Set<string>[] {
  const doors = (operation.security ?? document.security ?? []) as Record<string, string[]>[]
  const known = (document.components?.securitySchemes ?? {}) as Record<string, unknown>
  const key = (name: string) => {
    const scheme = resolve(document, known[name], [])
    if (!isObject(scheme)) return name
    // The name of a scheme makes no difference to callers.
    return [scheme.type, scheme.scheme, scheme.in, scheme.name].filter(Boolean).join(' ')
  }
  const keys = doors.map((door) => Object.entries(door).flatMap(([name, scopes]) => [key(name), ...scopes]))
  return keys.length ? keys.map((each) => new Set(each)) : [new Set<string>()]
}

/** Whether an operation can be called without a token. */
export const isPublic = (document: OpenAPIDocument, placed: PlacedOperation): boolean =>
  doorsOf(document, placed).some((door) => door.size === 0)

const inWords = (doors: Set<string>[]) => doors.map((door) => [...door].join(' and ')).join(', or ')

function compareSecurity(all: Comparison, before: PlacedOperation, after: PlacedOperation): void {
  const [old, now] = [doorsOf(all.before, before), doorsOf(all.after, after)]
  const opens = (door: Set<string>, keys: Set<string>) => [...door].every((key) => keys.has(key))
  const isShut = old.some((keys) => !now.some((door) => opens(door, keys)))
  const isOpened = now.some((keys) => !old.some((door) => opens(door, keys)))
  const say = (text: string) => all.note('changed', '', text, { sent: isShut }, SENT)
  const [wasPublic, isPublic] = [old, now].map((doors) => doors.some((door) => door.size === 0))
  if (wasPublic && !isPublic) say('needs a token now')
  else if (isPublic && !wasPublic) say('needs no token now')
  else if (isShut || isOpened) say(`is authorized by ${inWords(now)} now, was by ${inWords(old)}`)
}

/** Records the differences between an operation and the same one later. */
export function compareOperations(all: Comparison, before: PlacedOperation, after: PlacedOperation): void {
  const say = (text: string, sent: boolean) => all.note('changed', '', text, { sent }, SENT)
  if (before.id !== after.id) say(`has a new name, was \`${before.id}\``, true)
  if (shapeOf(before) !== shapeOf(after)) say(`is \`${placeOf(after)}\` now, was \`${placeOf(before)}\``, true)
  const [old, now] = [before.operation, after.operation]
  if (now.deprecated && !old.deprecated) say('is deprecated now', false)
  const [wasRepeatable, isRepeatable] = [old['x-repeatable'], now['x-repeatable']]
  // A definition without it changes nothing.
  if (wasRepeatable !== undefined && isRepeatable !== undefined && wasRepeatable !== isRepeatable) {
    say(isRepeatable ? 'is retried now' : 'is not retried any more', false)
  }
  compareSecurity(all, before, after)
  compareParameters(all, before, after)
  compareRequestBodies(all, before, after)
  compareResponses(all, before, after)
}
