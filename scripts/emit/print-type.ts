import type { NamedSchema } from '../compile/api'
import { Composition, type MissingFields } from '../compile/composition'
import { fieldIn } from '../compile/forms-of'
import { isBinary, typesOf } from '../compile/schema-facts'
import type { Direction } from '../compile/variants'
import { partsOf, type Schema, type SchemaLike } from '../read/document'
import { type Context, namedSchema } from './context'
import { docComment } from './doc-comment'
import { fieldTags } from './field-tags'
import { literal, printKey } from './print-value'
import { inBrackets, indexOf, intersect, one, type Printed, unite } from './printed'

/** The types of binary data in a body; axios accepts each of them. */
export const BINARY = 'Blob | ArrayBuffer | ArrayBufferView | string'

/** How types are printed elsewhere than in the types themselves. */
export interface PrintOptions {
  /** Ends a field's line with its format, as the docs show it, in place of a tag in its comment. */
  showsFormats?: boolean
  /** What refers to the type of a schema, in place of its name. */
  nameOf?: (schema: NamedSchema, name: string) => string
}

/** Prints schemas as TypeScript, for what goes in one direction; those with a name go by it. */
export class TypePrinter {
  constructor(
    private readonly context: Context,
    private readonly direction: Direction = 'answer',
    private readonly options: PrintOptions = {},
  ) {}

  /** The same for another direction. */
  to = (direction: Direction) => new TypePrinter(this.context, direction, this.options)

  print(schema: SchemaLike, indent = ''): string {
    return this.visit(schema, indent, []).text
  }

  /** Whether the schema is anything JSON can say. */
  isAny(schema: SchemaLike): boolean {
    return this.context.facts.isAny(schema)
  }

  /** The type without `null`. */
  printNonNull(schema: SchemaLike, indent = ''): string {
    const printed = this.visit(schema, indent, [])
    const others = printed.members.filter((member) => member !== 'null')
    if (others.length < printed.members.length) return unite(others.map(one), indent).text
    return this.context.facts.admitsNull(schema) ? `NonNullable<${printed.text}>` : printed.text
  }

  private nameOf(schema: NamedSchema): string {
    const name = this.context.variants.nameFor(schema, this.direction)
    return this.options.nameOf?.(schema, name) ?? name
  }

  private visit(
    schema: SchemaLike,
    indent: string,
    seen: readonly unknown[],
    around: readonly SchemaLike[] = [],
  ): Printed {
    if (typeof schema === 'object' && typeof schema.$ref === 'string') {
      const named = namedSchema(this.context, schema.$ref)
      if (named) return one(this.nameOf(named))
    }
    const known = this.context.facts.resolve(schema)
    if (typeof known === 'boolean') return one(known ? 'unknown' : 'never')
    // Only a schema without a name can be reached again while it is being printed.
    if (seen.includes(known)) return one('unknown')
    const type = intersect(this.conjunctsOf(known, indent, [...seen, known], around))
    return known.nullable && type.text !== 'unknown' ? unite([type, one('null')], indent) : type
  }

  private conjunctsOf(
    schema: Schema,
    indent: string,
    path: readonly unknown[],
    around: readonly SchemaLike[],
  ): Printed[] {
    if (schema.const !== undefined) return [one(literal(schema.const))]
    if (schema.enum) return [unite([...schema.enum.map((value) => one(literal(value)))], indent)]
    const { allOf = [], anyOf = [], oneOf = [] } = schema
    const isPart = partsOf(schema).length > 0
    const own = this.ownType(schema, indent, path, isPart)
    if (!isPart) return own ? [own] : []
    const composition = new Composition(this.context.facts, schema, around)
    const parts = allOf.map((part) => this.visit(part, indent, path, composition.besides(part)))
    for (const choices of [anyOf, oneOf]) {
      const besides = composition.besides(choices)
      const all = choices.map((choice) => {
        const missing = this.missing(composition.missingIn(choice, choices), indent, path)
        return intersect([this.visit(choice, indent, path, besides), ...missing])
      })
      if (all.length) parts.push(unite(all, indent))
    }
    return [...(own ? [own] : []), ...parts, ...this.missing(composition.missing(), indent, path)]
  }

  /** An object with what is required elsewhere than it is described, unless only the other side sends it. */
  private missing({ fields, others }: MissingFields, indent: string, path: readonly unknown[]): Printed[] {
    const { facts } = this.context
    const isMeant = (schemas: readonly SchemaLike[]) => {
      const sides = schemas.map((schema) => facts.sidesOf(schema))
      return !sides.some(({ isReadOnly, isWriteOnly }) => (this.direction === 'answer' ? isWriteOnly : isReadOnly))
    }
    const meant = fields.filter(([, schemas]) => isMeant(schemas))
    if (!meant.length) return []
    const properties = meant.map(([name, schemas]): [string, SchemaLike] => {
      const [first = true, ...more] = schemas
      return [name, more.length ? { anyOf: [...schemas] } : first]
    })
    const object = { properties: Object.fromEntries(properties), required: meant.map(([name]) => name) }
    return [unite([this.object(object, indent, path, false), ...others.map(one)], indent)]
  }

  private ownType(schema: Schema, indent: string, path: readonly unknown[], isPart: boolean): Printed | undefined {
    const types = typesOf(schema)
    if (!types.length) {
      if (this.isBytes(schema)) return unite(BINARY.split(' | ').map(one), indent)
      return isPart ? undefined : one('unknown')
    }
    const isBare = isPart && types.length === 1 && types[0] === 'object' && !hasFields(schema)
    if (isBare) return undefined
    return unite(
      types.map((type) => this.ofType(type, schema, indent, path, isPart)),
      indent,
    )
  }

  private ofType(type: string, schema: Schema, indent: string, path: readonly unknown[], isPart: boolean): Printed {
    if (type === 'object') return this.object(isPart ? schema : withRequired(schema), indent, path, true)
    if (type === 'array') return this.array(schema, indent, path)
    if (type === 'string' && this.isBytes(schema)) return unite(BINARY.split(' | ').map(one), indent)
    return one(type === 'integer' ? 'number' : type)
  }

  private isBytes = (schema: Schema) => this.direction === 'form' && isBinary(schema)

  private array({ items, prefixItems }: Schema, indent: string, path: readonly unknown[]): Printed {
    const tuple = prefixItems ?? (Array.isArray(items) ? items : undefined)
    const rest = Array.isArray(items) ? undefined : items
    const list = (item: SchemaLike) => `${inBrackets(this.visit(item, indent, path))}[]`
    if (!tuple) return one(list(rest ?? {}))
    const entries = tuple.map((item) => this.visit(item, indent, path).text)
    if (rest !== undefined && rest !== false) entries.push(`...${list(rest)}`)
    return one(`[${entries.join(', ')}]`)
  }

  /** `isCommented`: whether fields show what is said of them. */
  private object(schema: Schema, indent: string, path: readonly unknown[], isCommented: boolean): Printed {
    const { properties = {}, required = [], additionalProperties, patternProperties } = schema
    const deeper = `${indent}  `
    const types: Printed[] = []
    const fields = Object.entries(properties).flatMap(([name, field]) => {
      const { isReadOnly, isWriteOnly } = this.context.facts.sidesOf(field)
      if (this.direction === 'answer' && isWriteOnly) return []
      const isOptional = !required.includes(name) || (isReadOnly && this.direction !== 'answer')
      const said = this.visit(field, deeper, path)
      // With `exactOptionalPropertyTypes`, callers can pass `undefined`, as in parameters. The docs do not show it.
      const isPassed = isOptional && !this.options.showsFormats
      const type = isPassed ? unite([said, one('undefined')], deeper) : said
      types.push(said, ...(isOptional ? [one('undefined')] : []))
      const text = `${deeper}${printKey(name)}${isOptional ? '?' : ''}: ${type.text}${this.format(field)}\n`
      return [
        isCommented
          ? docComment([descriptionOf(field)], deeper, this.options.showsFormats ? [] : fieldTags(field)) + text
          : text,
      ]
    })
    const rests = [additionalProperties, ...Object.values(patternProperties ?? {})].filter((rest) => rest !== undefined)
    const open = rests.filter((rest) => rest !== false).map((rest) => this.visit(rest, indent, path))
    if (!fields.length && !open.length) return one(rests.length ? 'Record<string, never>' : 'object')
    if (!fields.length) return one(`{ ${indexOf(open, [], indent)} }`)
    const index = open.length ? `${deeper}${indexOf(open, types, deeper)}\n` : ''
    return one(`{\n${fields.join('')}${index}${indent}}`)
  }

  private format(field: SchemaLike): string {
    return this.options.showsFormats && typeof field === 'object' && !field.$ref && field.format
      ? ` // ${field.format}`
      : ''
  }
}

const descriptionOf = (field: SchemaLike) =>
  typeof field === 'object' && typeof field.description === 'string' ? field.description : undefined

const hasFields = ({ properties, additionalProperties, patternProperties }: Schema) =>
  Object.keys(properties ?? {}).length > 0 || additionalProperties !== undefined || patternProperties !== undefined

/** With fields that are required and nothing more is said of. */
function withRequired(schema: Schema): Schema {
  const { properties = {}, required = [], additionalProperties } = schema
  const missing = required.filter((name) => fieldIn(schema, name) === undefined)
  if (!missing.length || additionalProperties === false) return schema
  return {
    ...schema,
    properties: { ...properties, ...Object.fromEntries(missing.map((name) => [name, additionalProperties ?? true])) },
  }
}
