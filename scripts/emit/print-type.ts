import type { NamedSchema } from '../compile/api'
import { formsOf } from '../compile/forms-of'
import { isBinary, typesOf } from '../compile/schema-facts'
import type { Schema, SchemaLike } from '../read/document'
import { type Context, namedSchema } from './context'
import { docComment } from './doc-comment'
import { printKey, printString } from './print-value'
import { inBrackets, intersect, one, type Printed, unite } from './printed'

/** What binary data is passed as; axios takes each of them. */
export const BINARY = 'Blob | ArrayBuffer | ArrayBufferView | string'

/** Prints schemas as TypeScript; those with a name go by it. */
export class TypePrinter {
  constructor(
    private readonly context: Context,
    private readonly options: {
      /** Ends a field's line with its format: `// date-time`. */
      showsFormats?: boolean
      /** What a schema goes by. Default: the name of its alias. */
      nameOf?: (schema: NamedSchema) => string
    } = {},
  ) {}

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

  /** The type itself, even if the schema has a name. */
  printDefinition(schema: SchemaLike): string {
    return this.visit(schema, '', []).text
  }

  private visit(schema: SchemaLike, indent: string, seen: readonly unknown[]): Printed {
    if (typeof schema === 'object' && typeof schema.$ref === 'string') {
      const named = namedSchema(this.context, schema.$ref)
      if (named) return one(this.options.nameOf?.(named) ?? named.name)
    }
    const known = this.context.facts.resolve(schema)
    if (typeof known === 'boolean') return one(known ? 'unknown' : 'never')
    // Only a schema without a name can come back here while it is being printed.
    if (seen.includes(known)) return one('unknown')
    const path = [...seen, known]
    const parts = this.partsOf(known, indent, path)
    const type = intersect(parts)
    return known.nullable && type.text !== 'unknown' ? unite([type, one('null')], indent) : type
  }

  private partsOf(schema: Schema, indent: string, path: readonly unknown[]): Printed[] {
    if (schema.const !== undefined) return [one(literal(schema.const))]
    if (schema.enum)
      return [
        unite(
          schema.enum.map((value) => one(literal(value))),
          indent,
        ),
      ]
    const parts = (schema.allOf ?? []).map((part) => this.partOfAll(schema, part, indent, path))
    for (const choices of [schema.anyOf, schema.oneOf]) {
      if (choices?.length)
        parts.push(
          unite(
            choices.map((choice) => this.visit(choice, indent, path)),
            indent,
          ),
        )
    }
    const own = this.ownType(schema, indent, path, parts.length > 0)
    return own ? [own, ...parts] : parts
  }

  /** A part of `allOf`. Fields that only the whole calls required are made so. */
  private partOfAll(whole: Schema, part: SchemaLike, indent: string, path: readonly unknown[]): Printed {
    const printed = this.visit(part, indent, path)
    const known = this.context.facts.resolve(part)
    if (typeof known === 'boolean' || !whole.required) return printed
    const [form = {}] = formsOf(this.context.facts, known)
    const names = whole.required.filter(
      (name) => form.properties?.[name] !== undefined && !form.required?.includes(name),
    )
    if (!names.length) return printed
    const pick = `Required<Pick<${printed.text}, ${names.map(printString).join(' | ')}>>`
    return intersect([printed, one(pick)])
  }

  private ownType(schema: Schema, indent: string, path: readonly unknown[], isPart: boolean): Printed | undefined {
    const types = typesOf(schema)
    if (!types.length) return isPart ? undefined : one('unknown')
    const isBare = isPart && types.length === 1 && types[0] === 'object' && !hasFields(schema)
    return isBare
      ? undefined
      : unite(
          types.map((type) => this.ofType(type, schema, indent, path)),
          indent,
        )
  }

  private ofType(type: string, schema: Schema, indent: string, path: readonly unknown[]): Printed {
    if (type === 'object') return this.object(schema, indent, path)
    if (type === 'array') return this.array(schema, indent, path)
    if (type === 'string' && isBinary(schema)) return unite(BINARY.split(' | ').map(one), indent)
    return one(type === 'integer' ? 'number' : type)
  }

  private array({ items, prefixItems }: Schema, indent: string, path: readonly unknown[]): Printed {
    const tuple = prefixItems ?? (Array.isArray(items) ? items : undefined)
    if (tuple) return one(`[${tuple.map((item) => this.visit(item, indent, path).text).join(', ')}]`)
    return one(`${inBrackets(this.visit((items as SchemaLike | undefined) ?? {}, indent, path))}[]`)
  }

  private object(schema: Schema, indent: string, path: readonly unknown[]): Printed {
    const { properties = {}, required = [], additionalProperties, patternProperties } = schema
    const deeper = `${indent}  `
    const fields = Object.entries(properties).map(([name, field]) => {
      const mark = required.includes(name) ? '' : '?'
      const text = `${deeper}${printKey(name)}${mark}: ${this.visit(field, deeper, path).text}${this.format(field)}\n`
      return docComment([descriptionOf(field)], deeper) + text
    })
    const rests = [additionalProperties, ...Object.values(patternProperties ?? {})].filter((rest) => rest !== undefined)
    const open = rests.filter((rest) => rest !== false)
    if (!fields.length && !open.length) return one(rests.length ? 'Record<string, never>' : 'object')
    const index = open.length
      ? `[key: string]: ${
          unite(
            open.map((rest) => this.visit(rest as SchemaLike, indent, path)),
            indent,
          ).text
        }`
      : ''
    if (!fields.length) return one(`{ ${index} }`)
    if (!index) return one(`{\n${fields.join('')}${indent}}`)
    if (index.endsWith(': unknown')) return one(`{\n${fields.join('')}${deeper}${index}\n${indent}}`)
    return intersect([one(`{\n${fields.join('')}${indent}}`), one(`{ ${index} }`)])
  }

  private format(field: SchemaLike): string {
    return this.options.showsFormats && typeof field === 'object' && !field.$ref && field.format
      ? ` // ${field.format}`
      : ''
  }
}

const descriptionOf = (field: SchemaLike) =>
  typeof field === 'object' && !field.$ref && typeof field.description === 'string' ? field.description : undefined

const hasFields = ({ properties, additionalProperties, patternProperties }: Schema) =>
  Object.keys(properties ?? {}).length > 0 || additionalProperties !== undefined || patternProperties !== undefined

function literal(value: unknown): string {
  if (typeof value === 'string') return printString(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  return `{ ${Object.entries(value)
    .map(([key, entry]) => `${printKey(key)}: ${literal(entry)}`)
    .join('; ')} }`
}
