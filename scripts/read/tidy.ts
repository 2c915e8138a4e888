import { isObject } from './document'
import { DocumentNode } from './document-node'
import type { Warn } from './warn'

/** Texts that YAML may read as a number or a date: `title: 2024`. */
const TEXTS = new Set(['title', 'summary', 'description'])

/**
 * Corrects two unambiguous mistakes: keywords whose value is `null`, as YAML reads a key without a value, are removed;
 * and a list of names called `required` among an object's properties is moved beside them. Data, where `null` is a
 * value, stays as it is.
 */
export function tidy(document: unknown, warn: Warn): unknown {
  const copy = (node: DocumentNode): unknown => {
    const { keyword = '', value, kind } = node
    if (keyword && value === null && (kind !== 'data' || keyword === 'mapping')) {
      warn(node.place, 'is ignored: it is null')
      return undefined
    }
    if (TEXTS.has(keyword) && typeof value !== 'object') return String(value)
    if (keyword === 'content' && isObject(value)) return node.with(withMedia(value)).map(copy)
    return withRequired(node, warn).map(copy)
  }
  return copy(new DocumentNode(document))
}

function withRequired(node: DocumentNode, warn: Warn): DocumentNode {
  const { value, kind, isNames } = node
  if (kind === 'data' || isNames || !isObject(value) || !isObject(value.properties)) return node
  const { required, ...properties } = value.properties
  if (!Array.isArray(required) || !required.every((name) => typeof name === 'string')) return node
  warn([...node.place, 'properties', 'required'], 'is read as the list of required fields')
  return node.with({ required, ...value, properties })
}

const withMedia = (content: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(content).map(([type, media]) => [type, media ?? {}]))
