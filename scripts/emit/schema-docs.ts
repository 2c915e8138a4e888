import type { NamedSchema } from '../compile/api'
import type { Direction } from '../compile/variants'
import { type Context, namedSchema, namedType } from './context'
import type { Anchors } from './emit-docs'
import { fence, prose } from './markdown'
import { TypePrinter } from './print-type'

const AS: Record<Direction, string> = {
  answer: 'As the service returns it:',
  request: 'As it is sent to the service:',
  form: 'As it is sent in a form:',
}

/** The reference of one schema. */
export function schemaDocs(named: NamedSchema, context: Context, anchors: Anchors): string[] {
  const { key, name, schema, description } = named
  const used = namesIn(schema, context, []).filter((other) => other.key !== key)
  const print = (typeName: string, direction: Direction) =>
    fence(
      'ts',
      `type ${typeName} = ${new TypePrinter(context, direction, { showsFormats: true }).print(schema).trimStart()}`,
    )
  const { variants } = context
  return [
    `### \`${key}\``,
    description ? prose(description) : '',
    print(name, variants.usualOf(named)),
    ...variants.besides(named).flatMap((other) => [AS[other.direction], print(other.name, other.direction)]),
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
  const named = namedType(context, type.replace(/\[\]$/, ''))
  return named ? `[\`${type}\`](#${anchors.schemas.get(named.key)})` : `\`${type}\``
}
