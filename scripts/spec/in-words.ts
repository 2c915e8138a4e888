import { type OpenAPIDocument, refOf, type SchemaLike } from '../read/document'
import { flatten } from './flatten'

/** A schema in a few words. */
export function inWords(document: OpenAPIDocument, schema: SchemaLike | undefined): string {
  const name = refOf(schema)?.split('/').pop()
  if (name) return `\`${name}\``
  const { types, enum: values, items, nullable, variants } = flatten(document, schema)
  const kind = values?.map((value) => JSON.stringify(value)).join(' | ') ?? types?.join(' or ')
  const whole = items === undefined ? kind : `array of ${inWords(document, items)}`
  const some = whole ?? variants?.map((variant) => inWords(document, variant)).join(' or ') ?? 'any value'
  return nullable ? `${some}${items === undefined ? '' : ','} or null` : some
}
