import type { SchemaLike } from '../read/document'

/** What an editor shows of a field beside its description. */
export function fieldTags(field: SchemaLike): string[] {
  if (typeof field !== 'object') return []
  const { format, default: value, deprecated, readOnly } = field
  return [
    ...(typeof format === 'string' ? [`@format ${format}`] : []),
    ...(value === undefined ? [] : [`@default ${JSON.stringify(value)}`]),
    ...(readOnly === true ? ['@readonly'] : []),
    ...(deprecated === true ? ['@deprecated'] : []),
  ].map((tag) => tag.replaceAll(/\s+/g, ' ').replaceAll('*/', '*\\/'))
}
