import type { Body } from './api'

/** Whether it is JSON, or a range that JSON falls into. Lines or sequences of JSON are not JSON. */
export const isJsonType = (type: string) => /[/+]json(\s*;|\s*$)/i.test(type) || /^(\*|application)\/\*/.test(type)

export function kindOfType(type: string): Body['kind'] {
  if (isJsonType(type)) return 'json'
  if (/^multipart\//i.test(type)) return 'multipart'
  if (/^application\/x-www-form-urlencoded/i.test(type)) return 'urlencoded'
  return /^text\/|[/+](xml|yaml|x-yaml|javascript|graphql|csv|x-ndjson|json-seq|ndjson|jsonl)\b/i.test(type)
    ? 'text'
    : 'binary'
}
