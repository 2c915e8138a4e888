import { partsOf, type Schema, type SchemaLike } from '../read/document'
import { DocumentNode } from '../read/document-node'
import { schemaKeyOf } from '../read/resolve'
import { unique } from '../read/unique'
import type { NamedSchema, Operation } from './api'
import { fieldIn, formsOf } from './forms-of'
import { isReserved } from './names'
import { isBinary, type SchemaFacts } from './schema-facts'

/** The direction of a value: in a response, in JSON that is sent, or in a form, which can contain bytes. */
export type Direction = 'answer' | 'request' | 'form'

const SUFFIXES: Record<Direction, string> = { answer: 'Output', request: 'Input', form: 'Form' }

/** Properties of a schema whose types differ by direction. */
interface Traits {
  /** It has fields that only one side sends. */
  isOneSided: boolean
  hasBytes: boolean
}

/** The names of schemas by direction: one has several types only where these differ. */
export class Variants {
  private readonly traits = new Map<string, Traits>()
  private readonly uses = new Map<string, string[]>()
  private readonly usual = new Map<string, Direction>()
  private readonly names = new Map<string, string>()
  /** Names of types. */
  private readonly taken: Set<string>
  /** Types that are used beside the one with the schema's own name. */
  readonly asked: { name: string; schema: NamedSchema; direction: Direction }[] = []

  constructor(facts: SchemaFacts, schemas: readonly NamedSchema[], operations: readonly Operation[]) {
    this.taken = new Set(schemas.map(({ name }) => name))
    for (const { key, schema } of schemas) {
      this.traits.set(key, traitsOf(facts, schema))
      this.uses.set(key, refsIn(schema))
    }
    this.spread()
    this.mark(
      'form',
      operations.flatMap((operation) => formsIn(operation)),
    )
    this.mark(
      'request',
      operations.flatMap((operation) => requestsIn(operation)),
    )
    this.mark('answer', operations.flatMap(answersIn))
  }

  /** The types that are beside a schema's own. */
  besides({ key }: NamedSchema): { name: string; direction: Direction }[] {
    const directions = Object.keys(SUFFIXES) as Direction[]
    return directions.flatMap((direction) => {
      const name = this.names.get(`${direction} ${key}`)
      return name === undefined ? [] : [{ name, direction }]
    })
  }

  /** The direction that a schema's own name is for: responses, if it is in any. */
  usualOf = ({ key }: NamedSchema): Direction => this.usual.get(key) ?? 'answer'

  /** What the type of a schema is called in a direction. */
  nameFor(schema: NamedSchema, direction: Direction): string {
    const usual = this.usualOf(schema)
    if (usual === direction || !this.differs(schema.key, usual, direction)) return schema.name
    const id = `${direction} ${schema.key}`
    let name = this.names.get(id)
    if (name === undefined) {
      name = unique(
        schema.name + SUFFIXES[direction],
        (candidate) => isReserved(candidate) || this.taken.has(candidate),
      )
      this.taken.add(name)
      this.names.set(id, name)
      this.asked.push({ name, schema, direction })
    }
    return name
  }

  private differs(key: string, one: Direction, other: Direction): boolean {
    const { isOneSided, hasBytes } = this.traits.get(key) as Traits
    return (
      (isOneSided && (one === 'answer' || other === 'answer')) || (hasBytes && (one === 'form' || other === 'form'))
    )
  }

  /** Passes the traits of a schema on to the schemas that use it. */
  private spread(): void {
    const users = new Map<string, string[]>()
    for (const [key, refs] of this.uses) for (const ref of refs) push(users, ref, key)
    const queue = [...this.traits.keys()]
    for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
      const { isOneSided, hasBytes } = this.traits.get(key) as Traits
      for (const user of users.get(key) ?? []) {
        const known = this.traits.get(user) as Traits
        const next = { isOneSided: known.isOneSided || isOneSided, hasBytes: known.hasBytes || hasBytes }
        if (next.isOneSided === known.isOneSided && next.hasBytes === known.hasBytes) continue
        this.traits.set(user, next)
        queue.push(user)
      }
    }
  }

  /** Notes a direction for all schemas that are used there; the last one counts. */
  private mark(direction: Direction, roots: readonly SchemaLike[]): void {
    const queue = roots.flatMap(refsIn)
    const seen = new Set<string>()
    for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
      if (seen.has(key) || !this.uses.has(key)) continue
      seen.add(key)
      this.usual.set(key, direction)
      queue.push(...(this.uses.get(key) ?? []))
    }
  }
}

/** Adds to the list under a key. */
function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

const contentsIn = ({ body }: Operation) => (body ? [body, ...body.others] : [])

const isForm = (kind: string) => kind === 'multipart' || kind === 'urlencoded'

const formsIn = (operation: Operation): SchemaLike[] =>
  contentsIn(operation).flatMap(({ kind, schema }) => (isForm(kind) ? [schema] : []))

const requestsIn = (operation: Operation): SchemaLike[] => [
  ...operation.parameters.map(({ schema }) => schema),
  ...contentsIn(operation).flatMap(({ kind, schema }) => (isForm(kind) ? [] : [schema])),
]

const answersIn = ({ responses }: Operation): SchemaLike[] =>
  responses.flatMap((response) => (response.kind === 'json' ? [response.schema] : []))

/** The traits of a schema itself, without those of the schemas that it refers to. */
function traitsOf(facts: SchemaFacts, schema: SchemaLike): Traits {
  const traits = { isOneSided: false, hasBytes: false }
  for (const part of schemasIn(schema)) {
    if (isBinary(part)) traits.hasBytes = true
    for (const [name, field] of Object.entries(part.properties ?? {})) {
      const { isReadOnly, isWriteOnly } = facts.sidesOf(field)
      if (isWriteOnly || (isReadOnly && part.required?.includes(name))) traits.isOneSided = true
    }
    // A field may be required in one part of a schema, and described in another.
    const forms = traits.isOneSided || !partsOf(part).length ? [] : formsOf(facts, part)
    if (forms.some((form) => requiresReadOnly(facts, form))) traits.isOneSided = true
  }
  return traits
}

const requiresReadOnly = (facts: SchemaFacts, form: Schema) =>
  Boolean(form.required?.some((name) => facts.sidesOf(fieldIn(form, name) ?? true).isReadOnly))

/** The schemas of `components` that a schema refers to. */
function refsIn(schema: SchemaLike): string[] {
  return schemasIn(schema).flatMap(({ $ref }) => ($ref === undefined ? [] : (schemaKeyOf($ref) ?? [])))
}

/** A schema and those in it. */
const schemasIn = (schema: SchemaLike): Schema[] =>
  [...new DocumentNode(schema, 'schema').walk()].flatMap((node) => node.schema ?? [])
