import type { SchemaLike } from '../read/document'

/** The tags of a field that an editor shows with its description. */
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
