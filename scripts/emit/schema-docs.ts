import type { NamedSchema } from '../compile/api'
import { type Context, namedSchema } from './context'
import type { Anchors } from './emit-docs'
import { fence, prose } from './markdown'
import { TypePrinter } from './print-type'

/** The reference of one schema. */
export function schemaDocs(
  { key, name, schema, description }: NamedSchema,
  context: Context,
  anchors: Anchors,
): string[] {
  const used = namesIn(schema, context, []).filter((other) => other.key !== key)
  return [
    `### \`${key}\``,
    description ? prose(description) : '',
    fence(
      'ts',
      `type ${name} = ${new TypePrinter(context, { showsFormats: true }).printDefinition(schema).trimStart()}`,
    ),
    used.length ? `Uses ${used.map((other) => linkTo(other, anchors)).join(', ')}.` : '',
  ]
}

const linkTo = ({ key, name }: NamedSchema, anchors: Anchors) => `[\`${name}\`](#${anchors.schemas.get(key)})`

/** The named schemas that a schema refers to, in order, each once. */
function namesIn(value: unknown, context: Context, found: NamedSchema[]): NamedSchema[] {
  if (typeof value !== 'object' || value === null) return found
  const { $ref } = value as { $ref?: unknown }
  const named = typeof $ref === 'string' ? namedSchema(context, $ref) : undefined
  if (named && !found.includes(named)) found.push(named)
  for (const child of Object.values(value)) namesIn(child, context, found)
  return found
}

/** A type as code, or as a link where it is the name of a schema. */
export function linkTypes(type: string, context: Context, anchors: Anchors): string {
  const named = context.api.schemas.find(({ name }) => type === name || type === `${name}[]`)
  return named ? `[\`${type}\`](#${anchors.schemas.get(named.key)})` : `\`${type}\``
}
