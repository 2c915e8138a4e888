import { isObject, type OpenAPIDocument, type Place, type SchemaLike } from './document'
import { DocumentError } from './document-error'
import { DocumentNode } from './document-node'
import { fileOf, keysOf, type Pieces, pieceAt, targetOf } from './pieces'
import { isReference, schemaRefTo, tokenOf } from './resolve'
import { unique } from './unique'

/** The origin of a value. */
interface Source {
  file: string
  /** The references that led here. */
  path: readonly string[]
}

/** A name for a schema of another file: that of its definition, or of the file. */
function nameFor(target: string): string {
  const { pathname } = new URL(target)
  const base = decodeURIComponent(pathname.replace(/^.*\//, '').replace(/\.\w+$/, ''))
  const keys = keysOf(target)
  const isDefinition = keys.length === 1 || /^(schemas|definitions|\$defs)$/.test(keys.at(-2) ?? '')
  if (isDefinition) return String(keys.at(-1))
  return [base, ...keys.filter((key) => !/^(components|properties|items)$/.test(key))].join(' ')
}

/**
 * Makes one document of several files: their schemas get names in it, and their other objects replace the references.
 */
export class Bundle {
  private readonly names = new Map<string, string>()
  private readonly taken = new Set<string>()
  private readonly done = new Map<string, unknown>()
  /** What is only a reference, by what it is to. */
  private readonly same = new Map<string, string>()

  private readonly document: OpenAPIDocument

  constructor(
    given: OpenAPIDocument,
    private readonly root: string,
    private readonly pieces: Pieces,
  ) {
    const { schemas, ...components } = this.opened(given.components) ?? {}
    const named = this.opened(schemas) as Record<string, SchemaLike> | undefined
    this.document = { ...given, components: { ...components, ...(named && { schemas: named }) } }
    // A schema that is only a reference to another file passes its name on to that.
    for (const [name, schema] of Object.entries(named ?? {})) {
      this.taken.add(name)
      const target = this.foreignTarget(schema)
      if (target && !this.names.has(target)) this.names.set(target, name)
    }
  }

  /** What is referred to by that which is nothing but a reference to another file. */
  private foreignTarget(value: unknown, file = this.root): string | undefined {
    const { $ref, ...others } = isObject(value) ? value : {}
    const target = typeof $ref === 'string' && !Object.keys(others).length ? targetOf(file, $ref) : undefined
    return target && fileOf(target) !== this.root ? target : undefined
  }

  /** A map that is in another file, as one of references to what is there. */
  private opened<T>(map: T): T {
    const target = this.foreignTarget(map)
    const there = target && pieceAt(this.pieces, target)
    if (!target || !isObject(there)) return map
    const prefix = target.includes('#') ? target : `${target}#`
    const references = Object.entries(there).map(([key, value]) => {
      const own = new URL(`${prefix}/${tokenOf(key)}`).href
      const $ref = this.foreignTarget(value, fileOf(target)) ?? own
      if ($ref !== own) this.same.set(own, $ref)
      return [key, { $ref }]
    })
    return Object.fromEntries(references) as T
  }

  whole(): OpenAPIDocument {
    const from = { file: this.root, path: [] }
    const node = new DocumentNode(this.document)
    const { schemas = {}, ...components } = this.document.components ?? {}
    const document = this.copy(node.with({ ...this.document, components }), from) as OpenAPIDocument
    const holder = node.child('components', components).child('schemas', schemas)
    const all = this.copy(holder, from) as Record<string, SchemaLike>
    // Copying one may name another.
    for (const [target, name] of this.names) {
      const schema = holder.child(name, undefined)
      const source = { file: fileOf(target), path: [target] }
      all[name] = this.copy(schema.with(this.valueAt(target, schema.place)), source) as SchemaLike
    }
    document.components = { ...document.components, schemas: all }
    return document
  }

  private valueAt(target: string, place: Place): unknown {
    const value = pieceAt(this.pieces, target)
    if (value !== undefined) return value
    const problem = /#[^/]/.test(target)
      ? 'is an anchor in another file; refer to it by its path there, as in "#/$defs/User"'
      : 'does not exist'
    throw new DocumentError(place, `"${this.shown(target)}" ${problem}`)
  }

  /** A reference as seen from the document. */
  private shown = (target: string) => target.replace(this.root.replace(/[^/]*$/, ''), '')

  private copy(node: DocumentNode, from: Source): unknown {
    if (node.keyword === 'discriminator') return this.discriminator(node.value, from)
    const ref = node.ref ?? node.mapRef
    return ref === undefined ? node.map((child) => this.copy(child, from)) : this.reference(node, ref, from)
  }

  private reference(node: DocumentNode, ref: string, from: Source): unknown {
    const target = targetOf(from.file, ref)
    const { $ref, ...siblings } = node.value as { $ref: string }
    const own = this.copy(node.with(siblings), from) as object
    if (fileOf(target) === this.root) return { ...own, $ref: new URL(target).hash }
    if (node.kind === 'schema') return { ...own, $ref: schemaRefTo(this.nameOf(target)) }
    const inlined = this.inline(node, target, from)
    return isObject(inlined) ? { ...inlined, ...own } : inlined
  }

  private inline(node: DocumentNode, target: string, { path }: Source): unknown {
    const { kind, place } = node
    const key = `${kind} ${target}`
    if (path.includes(target)) throw new DocumentError(place, `"${this.shown(target)}" refers to itself`)
    if (!this.done.has(key)) {
      const from = { file: fileOf(target), path: [...path, target] }
      this.done.set(key, this.copy(node.with(this.valueAt(target, place)), from))
    }
    return this.done.get(key)
  }

  private nameOf(ref: string): string {
    const target = this.same.get(ref) ?? ref
    let name = this.names.get(target)
    if (name === undefined) {
      name = unique(nameFor(target), (candidate) => this.taken.has(candidate))
      this.taken.add(name)
      this.names.set(target, name)
    }
    return name
  }

  /** A mapping refers to schemas, or names them. */
  private discriminator(value: unknown, { file }: Source): unknown {
    if (!isObject(value) || !isObject(value.mapping)) return value
    const mapping = Object.entries(value.mapping).map(([key, ref]) => {
      const target = isReference(ref) ? targetOf(file, String(ref)) : undefined
      if (target && fileOf(target) === this.root) return [key, new URL(target).hash || ref]
      const isKnown = target && this.pieces.has(fileOf(target))
      return [key, isKnown ? schemaRefTo(this.nameOf(target)) : ref]
    })
    return { ...value, mapping: Object.fromEntries(mapping) }
  }
}
