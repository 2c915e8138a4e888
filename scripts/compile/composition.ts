import { partsOf, refOf, type Schema, type SchemaLike } from '../read/document'
import { fieldIn, formsOf, valuesOf } from './forms-of'
import { type SchemaFacts, typesOf } from './schema-facts'

/** Fields that are required in one part of a schema and described in others, and what they are there. */
export interface MissingFields {
  fields: [name: string, schemas: readonly SchemaLike[]][]
  /** The types besides objects that values can have, as TypeScript has them. */
  others: readonly string[]
}

/** A schema as parts that its values all match: its own keywords, each schema of `allOf`, and each group of choices. */
export class Composition {
  private readonly parts: readonly SchemaLike[]
  private readonly own: Schema

  /** @param around what a value matches besides, where the schema is itself part of another, without a name */
  constructor(
    private readonly facts: SchemaFacts,
    schema: Schema,
    private readonly around: readonly SchemaLike[],
  ) {
    const { allOf = [], anyOf, oneOf, ...own } = schema
    this.own = own
    this.parts = [own, ...allOf, ...(anyOf?.length ? [{ anyOf }] : []), ...(oneOf?.length ? [{ oneOf }] : [])]
  }

  /** What a value matches besides one of the parts, or a group of choices. */
  besides(part: SchemaLike | readonly SchemaLike[]): SchemaLike[] {
    const isOther = (each: SchemaLike) =>
      each !== part && (typeof each !== 'object' || (each.anyOf !== part && each.oneOf !== part))
    return [...this.around, ...this.parts.filter(isOther)]
  }

  /** What the schema itself and those of `allOf` require. */
  missing(): MissingFields {
    const isFixed = (part: SchemaLike) => part === this.own || !this.isComposed(part)
    return this.from(this.parts.filter(isFixed), [...this.parts, ...this.around])
  }

  /** What a choice requires. */
  missingIn(choice: SchemaLike, choices: readonly SchemaLike[]): MissingFields {
    return this.from(this.isComposed(choice) ? [] : [choice], [choice, ...this.besides(choices)])
  }

  /** Whether it is a composition of its own, and has no name: it knows what is around it. */
  private isComposed = (part: SchemaLike) =>
    typeof part === 'object' && refOf(part) === undefined && partsOf(part).length > 0

  private from(requiring: readonly SchemaLike[], all: readonly SchemaLike[]): MissingFields {
    const { facts } = this
    const names = new Set(requiring.flatMap((part) => requiredIn(formsOf(facts, part))))
    if (!names.size) return { fields: [], others: [] }
    const bare = requiring.flatMap((part) => this.bareIn(part))
    const conjuncts = all.map((part) => formsOf(facts, part))
    const fields = [...names].flatMap((name): MissingFields['fields'] => {
      const holders = conjuncts.filter((forms) => forms.every((form) => fieldIn(form, name) !== undefined))
      if (holders.some((forms) => forms.every(({ required }) => required?.includes(name)))) return []
      const schemas = (holders[0] ?? conjuncts.flat()).flatMap((form) => fieldIn(form, name) ?? [])
      return schemas.length || bare.includes(name) ? [[name, [...new Set(schemas)]]] : []
    })
    const kinds = fields.length ? formsOf(facts, { allOf: [...all] }).map(kindsOf) : []
    const others = [...new Set(kinds.flat())].filter((kind) => kind !== 'object')
    return { fields: kinds.some((each) => !each.length || each.includes('object')) ? fields : [], others }
  }

  /** What a part requires without a type of its own: the type of an object has what that requires, described or not. */
  private bareIn(part: SchemaLike): readonly string[] {
    const known = this.facts.resolve(part)
    if (typeof known === 'boolean') return []
    const saysItself = part !== this.own && typesOf(known).includes('object') && !partsOf(known).length
    return saysItself ? [] : (known.required ?? [])
  }
}

/** The fields that all forms require. */
const requiredIn = ([first, ...others]: readonly Schema[]): readonly string[] =>
  (first?.required ?? []).filter((name) => others.every(({ required }) => required?.includes(name)))

/** The types of a form's values, as TypeScript has them; empty where they are not stated. */
const kindsOf = (form: Schema): string[] =>
  (valuesOf(form)?.map((value) => (value === null ? 'null' : typeof value)) ?? typesOf(form)).map(
    (type) => ({ integer: 'number', array: 'unknown[]' })[type] ?? type,
  )
