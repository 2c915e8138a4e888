import { isObject, type Place, type Schema } from './document'
import { holdsData, holdsNames } from './keywords'

/** Visits every object in a part of a document that can be a schema: no data, and no map of names. */
export function walkSchema(
  value: unknown,
  visit: (schema: Schema, place: Place) => void,
  place: Place = [],
  isMap = false,
): void {
  if (Array.isArray(value)) {
    for (const [i, entry] of value.entries()) walkSchema(entry, visit, [...place, i])
  }
  if (!isObject(value)) return
  if (!isMap) visit(value, place)
  for (const [key, child] of Object.entries(value)) {
    if (isMap || !holdsData(key, child)) walkSchema(child, visit, [...place, key], !isMap && holdsNames(key))
  }
}
