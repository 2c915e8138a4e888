import { isObject, type Place } from './document'
import { holdsData, holdsNames } from './keywords'
import type { Warn } from './warn'

/** Texts that YAML may read as a number or a date: `title: 2024`. */
const TEXTS = new Set(['title', 'summary', 'description'])

/**
 * Corrects two unambiguous mistakes: keywords whose value is `null`, as YAML reads a key without a value, are removed;
 * and a list of names called `required` among an object's properties is moved beside them. Data, where `null` is a
 * value, stays as it is.
 */
export function tidy(value: unknown, warn: Warn, place: Place = [], isMap = false): unknown {
  if (Array.isArray(value)) return value.map((entry, i) => tidy(entry, warn, [...place, i]))
  if (!isObject(value)) return value
  const isKept = ([key, child]: [string, unknown]) => isMap || child !== null || holdsData(key, child)
  const all = Object.entries(isMap ? value : withRequired(value, warn, place))
  for (const [key] of all.filter((entry) => !isKept(entry))) warn([...place, key], 'is ignored: it is null')
  const entries = all.filter(isKept).map(([key, child]): [string, unknown] => {
    if (!isMap && TEXTS.has(key) && typeof child !== 'object') return [key, String(child)]
    if (!isMap && holdsData(key, child)) return [key, child]
    const isContent = !isMap && key === 'content' && isObject(child)
    return [key, tidy(isContent ? withMedia(child) : child, warn, [...place, key], !isMap && holdsNames(key))]
  })
  return Object.fromEntries(entries)
}

function withRequired(schema: Record<string, unknown>, warn: Warn, place: Place): Record<string, unknown> {
  if (!isObject(schema.properties)) return schema
  const { required, ...properties } = schema.properties
  const isList = Array.isArray(required) && required.every((name) => typeof name === 'string')
  if (isList) warn([...place, 'properties', 'required'], 'is read as the list of required fields')
  return isList ? { required, ...schema, properties } : schema
}

const withMedia = (content: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(content).map(([type, media]) => [type, media ?? {}]))
