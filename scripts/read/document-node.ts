import { isObject, type Place, type Schema } from './document'

/** Keywords whose own keys are names: a property called `example` is no example. */
const NAMES = new Set(
  (
    'properties patternProperties dependentSchemas $defs definitions schemas responses parameters requestBodies ' +
    'headers securitySchemes links callbacks pathItems paths webhooks content variables encoding examples'
  ).split(' '),
)

/** Keywords of data, in which neither `$ref` nor `null` means anything to a document. */
const DATA = new Set('example default enum const value security scopes mapping dependentRequired'.split(' '))

/** What a link passes on: values and expressions, whatever else these keywords hold. */
const PASSED = new Set(['parameters', 'requestBody'])

/** Keywords of schemas that tell of them, and hold none. */
const ABOUT = new Set(['discriminator', 'externalDocs', 'xml'])

/** What a value is in a document: a map of names to schemas is `schemas`, and one to anything else is `others`. */
type Kind = 'data' | 'schema' | 'schemas' | 'other' | 'others'

/** A value in a document. Whatever goes over a document goes by these, so that what a keyword holds is said here alone. */
export class DocumentNode {
  constructor(
    readonly value: unknown,
    readonly kind: Kind = 'other',
    readonly key: string | number = '',
    private readonly parent?: DocumentNode,
  ) {}

  /** The keys that lead here. */
  get place(): Place {
    return this.parent ? [...this.parent.place, this.key] : []
  }

  /** Whether it is a map of names. */
  get isNames(): boolean {
    return this.kind === 'schemas' || this.kind === 'others'
  }

  /** Its key, where that is a keyword: neither a name nor an index. */
  get keyword(): string | undefined {
    return typeof this.key === 'string' && this.parent?.isNames === false ? this.key : undefined
  }

  /** The keyword of the map of names that it is in. */
  get holder(): string | undefined {
    return this.parent?.isNames ? this.parent.keyword : undefined
  }

  /** It, and what it is in, from the inside. */
  *ancestors(): Generator<DocumentNode> {
    yield this
    if (this.parent) yield* this.parent.ancestors()
  }

  /** What it refers to: in data and among names, `$ref` is no reference. */
  get ref(): string | undefined {
    const { value, kind } = this
    const canRefer = kind === 'schema' || kind === 'other'
    return canRefer && isObject(value) && typeof value.$ref === 'string' ? value.$ref : undefined
  }

  /** What a map of names refers to as a whole, which only documents in several files do: no name is beside the `$ref`. */
  get mapRef(): string | undefined {
    const { value, isNames } = this
    const isAlone = isNames && isObject(value) && Object.keys(value).length === 1
    return isAlone && typeof value.$ref === 'string' ? value.$ref : undefined
  }

  /** The schema that it is, unless that is a boolean. */
  get schema(): Schema | undefined {
    return this.kind === 'schema' && isObject(this.value) ? this.value : undefined
  }

  /** The same place with another value. */
  with(value: unknown): DocumentNode {
    return new DocumentNode(value, this.kind, this.key, this.parent)
  }

  /** A value in this one. */
  child(key: string | number, value: unknown): DocumentNode {
    return new DocumentNode(value, this.kindOf(String(key), value), key, this)
  }

  private kindOf(key: string, value: unknown): Kind {
    const { kind, parent } = this
    const isExtension = key.startsWith('x-')
    if (this.isNames) return isExtension && !this.isFree ? 'data' : kind === 'schemas' ? 'schema' : 'other'
    if (Array.isArray(this.value)) return kind
    if (DATA.has(key) || isExtension || (key === 'examples' && Array.isArray(value))) return 'data'
    if (PASSED.has(key) && parent?.keyword === 'links') return 'data'
    const isSchema = kind === 'schema' ? !ABOUT.has(key) : key === 'schema' || key === 'schemas'
    const isMap = NAMES.has(key) && isObject(value)
    return isSchema ? (isMap ? 'schemas' : 'schema') : isMap ? 'others' : 'other'
  }

  /** Whether its names can be anything: paths and statuses do not begin with `x-`. */
  private get isFree(): boolean {
    const { keyword } = this
    return keyword !== 'paths' && (keyword !== 'responses' || this.parent?.keyword === 'components')
  }

  /** It and all objects and lists in it that are not data, in the order of the document. */
  *walk(): Generator<DocumentNode> {
    const left: DocumentNode[] = [this]
    for (let node = left.pop(); node; node = left.pop()) {
      yield node
      for (const child of node.branches().reverse()) left.push(child)
    }
  }

  private branches(): DocumentNode[] {
    const branches: DocumentNode[] = []
    const isList = Array.isArray(this.value)
    for (const [key, value] of Object.entries(this.value ?? {})) {
      if (typeof value !== 'object' || value === null) continue
      const child = this.child(isList ? Number(key) : key, value)
      if (child.kind !== 'data') branches.push(child)
    }
    return branches
  }

  /** Its value, each value in it replaced by what `copy` returns, or left out for `undefined`. Data stays as it is. */
  map(copy: (child: DocumentNode) => unknown): unknown {
    const { value, kind } = this
    if (kind === 'data' || typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((entry, i) => copy(this.child(i, entry)))
    const copies: [string, unknown][] = []
    for (const [key, child] of Object.entries(value)) {
      const copied = copy(this.child(key, child))
      if (copied !== undefined) copies.push([key, copied])
    }
    return Object.fromEntries(copies)
  }
}
