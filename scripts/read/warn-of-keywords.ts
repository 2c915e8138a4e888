import { isObject, type OpenAPIDocument } from './document'
import { DocumentNode } from './document-node'
import type { Warn } from './warn'

/** Keywords that say which values are valid, and that neither types nor rules know. */
const IGNORED = (
  'if then else dependentSchemas dependentRequired dependencies propertyNames contains ' +
  'unevaluatedProperties unevaluatedItems $dynamicRef $recursiveRef'
).split(' ')

/** Warns about keywords of schemas that are ignored. */
export function warnOfKeywords(document: OpenAPIDocument, warn: Warn): void {
  for (const node of new DocumentNode(document).walk()) {
    const schema = node.schema as Record<string, unknown> | undefined
    const found = schema ? IGNORED.filter((key) => schema[key] !== undefined && isMeant(schema, key)) : []
    if (found.length) warn(node.place, `has ${found.map((key) => `"${key}"`).join(', ')}, which the generator ignores`)
  }
}

/** Whether a keyword changes what is valid, and not only in that nothing else may be there, as types say anyway. */
function isMeant(schema: Record<string, unknown>, key: string): boolean {
  const has = (other: string) => schema[other] !== undefined
  if (key === 'if') return has('then') || has('else')
  if (key === 'then' || key === 'else') return has('if')
  const value = schema[key]
  return !key.startsWith('unevaluated') || (isObject(value) && JSON.stringify(value) !== '{"not":{}}')
}
