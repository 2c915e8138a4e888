import type { ParameterObject, Place, SchemaLike } from '../read/document'
import { DocumentError } from '../read/document-error'
import type { Location, StyleUse } from './api'
import { type SchemaFacts, typesOf } from './schema-facts'

/** OpenAPI's styles by location; the first is the default (OpenAPI 3.0.3, "Style Values"). */
const STYLES: Record<Location, readonly string[]> = {
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  path: ['simple', 'label', 'matrix'],
  header: ['simple'],
  cookie: ['form'],
}

/** The style function of a parameter, by location and, in the query, by what the schema holds. */
export function styleFor(
  parameter: ParameterObject,
  schema: SchemaLike,
  isJson: boolean,
  facts: SchemaFacts,
  place: Place,
): StyleUse | undefined {
  const location = parameter.in as Location
  if (isJson)
    return {
      name: { query: 'json', path: 'pathJson', header: 'headerJson', cookie: 'json' }[location],
      reserved: false,
    }
  const style = parameter.style ?? (STYLES[location][0] as string)
  if (!STYLES[location].includes(style)) {
    const known = STYLES[location].join(', ')
    throw new DocumentError([...place, 'style'], `must be one of ${known} in ${location}, but is "${style}"`)
  }
  const explode = parameter.explode ?? style === 'form'
  if (location === 'query') return inQuery(style, explode, schema, facts, parameter.allowReserved === true)
  const isPlain = location === 'path' && style === 'simple' && facts.isScalar(schema)
  if (isPlain) return undefined
  const name = location === 'path' ? style : location
  return { name: explode ? `${name}Exploded` : name, reserved: false }
}

function inQuery(style: string, explode: boolean, schema: SchemaLike, facts: SchemaFacts, reserved: boolean) {
  if (facts.isScalar(schema)) return reserved ? { name: 'scalar', reserved } : undefined
  if (style === 'deepObject') return { name: 'deepObject', reserved }
  if (style !== 'form' && !explode) return { name: style, reserved }
  const name = isArray(schema, facts) ? (explode ? 'multi' : 'csv') : explode ? 'formExploded' : 'form'
  return { name, reserved }
}

function isArray(schema: SchemaLike, facts: SchemaFacts): boolean {
  const known = facts.resolve(schema)
  if (typeof known === 'boolean') return false
  const types = typesOf(known).filter((type) => type !== 'null')
  return types.length === 1 && types[0] === 'array'
}
