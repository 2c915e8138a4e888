import type { NamedSchema } from '../compile/api'
import type { Enum } from '../compile/enums-of'
import { typesOf } from '../compile/schema-facts'
import type { Direction } from '../compile/variants'
import { refOf, type Schema, type SchemaLike } from '../read/document'
import { type Context, namedSchema } from './context'
import { printKey, printString, printValue } from './print-value'

/** The keywords that only rules use, and types do not. */
interface Limits {
  minLength?: number
  maxLength?: number
  pattern?: string
  minimum?: number
  maximum?: number
  /** A number in OpenAPI 3.1, `true` beside `minimum` in 3.0. */
  exclusiveMinimum?: number | boolean
  exclusiveMaximum?: number | boolean
  multipleOf?: number
  minItems?: number
  maxItems?: number
  uniqueItems?: boolean
  maxProperties?: number
  not?: SchemaLike
}

/** Formats that are checked. */
const FORMATS: Record<string, string> = {
  email: 'email',
  date: 'date',
  'date-time': 'dateTime',
  uri: 'uri',
  uuid: 'uuid',
}

const TYPES: Record<string, string> = { null: 'nothing', array: 'list' }

/** A call without side effects, so that a bundler leaves out what is not used. */
const call = (name: string, ...args: string[]) => `/* @__PURE__ */ r.${name}(${args.join(', ')})`

const combine = (name: string, rules: readonly string[]) =>
  rules.length === 1 ? (rules[0] as string) : call(name, ...rules)

/** Prints schemas as rules of `src/schemas/rules.ts`, imported as `r`, for what goes in one direction. */
export class RulePrinter {
  /** @param referTo prints what refers to a schema with a name, which is `name` in this direction */
  constructor(
    private readonly context: Context,
    private readonly direction: Direction,
    private readonly enums: readonly Enum[],
    private readonly referTo: (name: string, schema: NamedSchema) => string,
  ) {}

  print(schema: SchemaLike, indent = ''): string {
    if (typeof schema === 'object' && typeof schema.$ref === 'string') {
      const named = namedSchema(this.context, schema.$ref)
      if (named) return this.referTo(this.context.variants.nameFor(named, this.direction), named)
    }
    const known: (Schema & Limits) | boolean = this.context.facts.resolve(schema)
    if (typeof known === 'boolean') return known ? 'r.any' : 'r.never'
    const { allOf = [], anyOf, oneOf } = known
    const isComposed = Boolean(allOf.length || anyOf?.length || oneOf?.length)
    const deeper = (part: SchemaLike) => this.print(part, indent)
    const forms = [
      ...this.typeOf(known, indent, isComposed),
      ...allOf.map(deeper),
      ...(anyOf?.length ? [combine('anyOf', anyOf.map(deeper))] : []),
      ...(oneOf?.length ? [this.choice(known, oneOf, deeper)] : []),
    ]
    const rules = [...(forms.length ? [combine('allOf', forms)] : []), ...this.limits(known, deeper)]
    const rule = rules.length ? combine('all', rules) : 'r.any'
    // With an enum, `nullable` adds nothing: the enum contains `null` or does not.
    return known.nullable && typesOf(known).length && !known.enum ? call('nullable', rule) : rule
  }

  /** A discriminator tells which schema counts, so that they may overlap. */
  private choice({ discriminator }: Schema, choices: SchemaLike[], print: (part: SchemaLike) => string): string {
    const { propertyName, mapping = {} } = discriminator ?? {}
    const refs = choices.map(refOf)
    if (!propertyName || !refs.every((ref) => ref)) return combine('oneOf', choices.map(print))
    const names = choices.flatMap((choice, i) => {
      const ref = refs[i] as string
      const mapped = Object.keys(mapping).filter((name) => mapping[name] === ref || ref.endsWith(`/${mapping[name]}`))
      return (mapped.length ? mapped : [ref.split('/').pop() as string]).map((name) => [name, print(choice)])
    })
    const rules = names.map(([name = '', rule]) => `${printKey(name)}: ${rule}`)
    return call('byName', printString(propertyName), `{ ${rules.join(', ')} }`)
  }

  private oneValueOf(values: readonly unknown[]): string {
    const others = values.filter((value) => value !== null)
    const found = this.enums.find((each) => JSON.stringify(each.values) === JSON.stringify(others))
    const name = others.some((value) => typeof value === 'object') ? 'oneJsonOf' : 'oneValueOf'
    const rule = call(name, found ? `enums.${found.name}` : printValue(others))
    return others.length === values.length ? rule : others.length ? call('nullable', rule) : 'r.nothing'
  }

  /** What a value is, apart from what `allOf` and the like say. */
  private typeOf(schema: Schema, indent: string, isComposed: boolean): string[] {
    if (schema.enum) return [this.oneValueOf(schema.enum)]
    if (schema.const !== undefined) return [this.oneValueOf([schema.const])]
    const rules = typesOf(schema).map((type) => {
      if (type === 'object') return this.object(schema, indent, isComposed)
      if (type === 'array') return this.list(schema, indent)
      return `r.${TYPES[type] ?? type}`
    })
    return rules.length ? [combine('anyOf', rules)] : []
  }

  private object(schema: Schema, indent: string, isComposed: boolean): string {
    const { properties = {}, additionalProperties, patternProperties } = schema
    const required = this.requiredOf(schema)
    const deeper = `${indent}  `
    const unnamed = required.filter((name) => !Object.hasOwn(properties, name))
    const fields = Object.entries({ ...properties, ...Object.fromEntries(unnamed.map((name) => [name, true])) })
    const lines = fields.map(([name, field]) => `${deeper}${printKey(name)}: ${this.print(field, deeper)},\n`)
    // An object without keywords documents nothing, so none of its fields counts as undocumented.
    const open = additionalProperties ?? (fields.length || patternProperties || isComposed ? undefined : true)
    const others = open === undefined ? undefined : this.print(open, indent)
    const patterns = Object.entries(patternProperties ?? {}).map(([key, field]) => {
      return `[${regularExpression(key) ?? '/(?:)/'}, ${this.print(field, indent)}]`
    })
    const rest = patterns.length ? call('byPattern', `[${patterns.join(', ')}]`, ...(others ? [others] : [])) : others
    return call(
      'object',
      lines.length ? `{\n${lines.join('')}${indent}}` : '{}',
      ...(required.length || rest ? [printValue(required)] : []),
      ...(rest ? [rest] : []),
    )
  }

  /** What only the other side sends is not required. */
  private requiredOf({ properties = {}, required = [] }: Schema): string[] {
    return required.filter((name) => {
      const { isReadOnly, isWriteOnly } = this.context.facts.sidesOf(properties[name] ?? true)
      return this.direction === 'answer' ? !isWriteOnly : !isReadOnly
    })
  }

  private list({ items, prefixItems }: Schema, indent: string): string {
    const first = prefixItems ?? (Array.isArray(items) ? items : undefined)
    const entries = Array.isArray(items) ? true : (items ?? true)
    const rest = first ? [`[${first.map((item) => this.print(item, indent)).join(', ')}]`] : []
    return call('list', this.print(entries, indent), ...rest)
  }

  private limits(schema: Schema & Limits, print: (part: SchemaLike) => string): string[] {
    const { format = '', pattern, exclusiveMinimum, exclusiveMaximum, required = [], not } = schema
    // An object's own rule has them already.
    const isUntyped = required.length && !typesOf(schema).includes('object')
    const expression = pattern === undefined ? undefined : regularExpression(pattern)
    const plain = (['minLength', 'maxLength', 'multipleOf', 'minItems', 'maxItems'] as const).flatMap((name) =>
      schema[name] === undefined ? [] : [call(name, String(schema[name]))],
    )
    const { minProperties, maxProperties } = schema
    return [
      ...(Object.hasOwn(FORMATS, format) ? [`r.${FORMATS[format]}`] : []),
      ...(expression ? [call('pattern', expression)] : []),
      ...plain,
      ...(minProperties === undefined ? [] : [call('minProperties', String(minProperties))]),
      ...(maxProperties === undefined ? [] : [call('maxProperties', String(maxProperties))]),
      ...(schema.uniqueItems ? ['r.uniqueItems'] : []),
      ...limit('minimum', schema.minimum, exclusiveMinimum),
      ...limit('maximum', schema.maximum, exclusiveMaximum),
      ...(isUntyped ? [call('requires', printValue(required))] : []),
      ...(not === undefined ? [] : [call('not', print(not))]),
    ]
  }
}

function limit(name: string, inclusive: number | undefined, exclusive: number | boolean | undefined): string[] {
  const isFlag = exclusive === true && inclusive !== undefined
  return [
    ...(inclusive === undefined || isFlag ? [] : [call(name, String(inclusive))]),
    ...(isFlag ? [call(name, String(inclusive), 'true')] : []),
    ...(typeof exclusive === 'number' ? [call(name, String(exclusive), 'true')] : []),
  ]
}

/** A regular expression as a literal; `undefined` where JavaScript cannot read it. */
function regularExpression(source: string): string | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(source, flags).toString()
    } catch {}
  }
  return undefined
}
