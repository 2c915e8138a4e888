import { ignoresSiblings, isObject, type OpenAPIDocument, type SchemaLike } from '../read/document'
import { pointerOf, valueAt } from '../read/resolve'
import { isWording } from './wording'

/** A schema with its references followed and its `allOf` merged. */
export interface Flat {
  /** Without `null`; `undefined` for any. */
  types: string[] | undefined
  nullable: boolean
  enum: unknown[] | undefined
  properties: Map<string, SchemaLike>
  required: Set<string>
  items: SchemaLike | undefined
  additional: SchemaLike | undefined
  /** Of `oneOf` or `anyOf`, without `null`. */
  variants: SchemaLike[] | undefined
  /** All other keywords that say something of the value. */
  rest: Record<string, unknown>
}

type Keywords = Record<string, unknown>

const READ = new Set(
  '$ref type nullable enum const properties required items additionalProperties oneOf anyOf allOf readOnly writeOnly'.split(
    ' ',
  ),
)

const empty = (): Flat => ({
  types: undefined,
  nullable: false,
  enum: undefined,
  properties: new Map(),
  required: new Set(),
  items: undefined,
  additional: undefined,
  variants: undefined,
  rest: {},
})

const shared = <T>(a: T[] | undefined, b: T[] | undefined) => (a && b ? a.filter((one) => b.includes(one)) : (a ?? b))

/** What both say together. */
function merge(a: Flat, b: Flat): Flat {
  const properties = new Map(a.properties)
  for (const [name, schema] of b.properties) {
    const known = properties.get(name)
    properties.set(name, known === undefined ? schema : { allOf: [known, schema] })
  }
  return {
    types: shared(a.types, b.types),
    nullable: a.nullable || b.nullable,
    enum: shared(a.enum, b.enum),
    properties,
    required: new Set([...a.required, ...b.required]),
    items: a.items ?? b.items,
    additional: a.additional ?? b.additional,
    variants: a.variants ?? b.variants,
    rest: { ...b.rest, ...a.rest },
  }
}

const isNull = (schema: unknown) => isObject(schema) && (schema.type === 'null' || schema.const === null)

/** The type that other keywords imply where none is named. */
function impliedTypes({ properties, additionalProperties, items }: Keywords, values: unknown[] | undefined) {
  if (properties || additionalProperties !== undefined) return ['object']
  if (items) return ['array']
  return values?.length && values.every((value) => typeof value === 'string') ? ['string'] : undefined
}

function own(schema: Keywords): Flat {
  const named = [schema.type ?? []].flat() as string[]
  const values = 'const' in schema ? [schema.const] : (schema.enum as unknown[] | undefined)
  const some = values?.filter((value) => value !== null)
  const types = named.filter((type) => type !== 'null')
  return {
    types: types.length ? types : impliedTypes(schema, some),
    nullable: schema.nullable === true || named.includes('null') || (!named.length && values?.includes(null) === true),
    enum: some?.length ? some : undefined,
    properties: new Map(Object.entries((schema.properties as Record<string, SchemaLike>) ?? {})),
    required: new Set((schema.required as string[]) ?? []),
    items: schema.items as SchemaLike | undefined,
    additional: schema.additionalProperties as SchemaLike | undefined,
    variants: undefined,
    rest: Object.fromEntries(Object.entries(schema).filter(([key]) => !READ.has(key) && !isWording(key))),
  }
}

/** A schema as one that has neither references nor `allOf` at its top. */
export function flatten(document: OpenAPIDocument, schema: SchemaLike | undefined, seen: string[] = []): Flat {
  if (schema === false) return { ...empty(), rest: { not: {} } }
  if (typeof schema !== 'object' || schema === null) return empty()
  const { $ref, allOf = [], oneOf, anyOf } = schema
  // Beside a reference, 3.0 ignores whatever is there.
  const isAlone = $ref !== undefined && ignoresSiblings(document)
  let flat = own(isAlone ? {} : (schema as Keywords))
  const add = (part: SchemaLike, path = seen) => {
    flat = merge(flat, flatten(document, part, path))
  }
  if ($ref !== undefined && !seen.includes($ref)) {
    add(valueAt(document, pointerOf($ref)) as SchemaLike, [...seen, $ref])
  }
  if (isAlone) return flat
  for (const part of allOf) add(part)
  for (const choices of [oneOf, anyOf]) {
    const variants = choices?.filter((choice) => !isNull(choice))
    if (!choices || !variants) continue
    if (variants.length < choices.length) flat.nullable = true
    if (variants.length === 1) add(variants[0] as SchemaLike)
    else flat.variants = [...(flat.variants ?? []), ...variants]
  }
  return flat
}
