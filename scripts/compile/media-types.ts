import type { MediaType } from '../read/document'
import type { Body } from './api'
import type { SchemaFacts } from './schema-facts'

/** Whether a content type names JSON: lines or sequences of it, such as `application/json-seq`, are not JSON. */
export const namesJson = (type: string): boolean => /[/+]json\s*(;|$)/i.test(type)

/**
 * Whether it is JSON. A range (`application/*`, or of everything) is taken for JSON unless its schema says that it is
 * text or bytes.
 */
export function isJson(type: string, { schema }: MediaType, facts: SchemaFacts): boolean {
  if (facts.isBytes(schema)) return false
  if (namesJson(type)) return true
  return /^(\*|application)\/\*/.test(type) && schema !== undefined && !facts.isText(schema)
}

/** What a body of another type is to axios. */
export function kindOfType(type: string): Exclude<Body['kind'], 'json'> {
  if (/^multipart\//i.test(type)) return 'multipart'
  if (/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return 'urlencoded'
  return /^text\/|[/+](xml|yaml|x-yaml|javascript|graphql|csv|x-ndjson|json-seq|ndjson|jsonl)\b/i.test(type)
    ? 'text'
    : 'binary'
}
