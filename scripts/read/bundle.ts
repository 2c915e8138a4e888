import { unique } from '../compile/names'
import { isObject, type OpenAPIDocument, type Place, type SchemaLike } from './document'
import { DocumentError } from './document-error'
import { holdsData, holdsNames } from './keywords'
import { fileOf, isReference, type Pieces, targetOf } from './pieces'
import { pointerOf, schemaRefTo, valueAt } from './resolve'

/** The position of a value: its file, and what kind of object it is there. */
interface At {
  file: string
  place: Place
  isSchema: boolean
  isMap: boolean
  /** The references that led here. */
  path: readonly string[]
}

/** A name for a schema of another file: that of its definition, or of the file. */
function nameFor(target: string): string {
  const { pathname, hash } = new URL(target)
  const base = decodeURIComponent(pathname.replace(/^.*\//, '').replace(/\.\w+$/, ''))
  const keys = hash.length > 2 ? pointerOf(hash) : []
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

  constructor(
    private readonly document: OpenAPIDocument,
    private readonly root: string,
    private readonly pieces: Pieces,
  ) {
    // A schema that is only a reference to another file passes its name on to that.
    for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
      this.taken.add(name)
      const target = isObject(schema) && typeof schema.$ref === 'string' ? targetOf(root, schema.$ref) : undefined
      if (target && fileOf(target) !== root && !this.names.has(target)) this.names.set(target, name)
    }
  }

  whole(): OpenAPIDocument {
    const at = { file: this.root, place: [], isSchema: false, isMap: false, path: [] }
    const { schemas = {}, ...components } = this.document.components ?? {}
    const document = this.copy({ ...this.document, components }, at) as OpenAPIDocument
    const named = new Set(this.names.values())
    const copies = Object.entries(schemas).map(([name, schema]): [string, unknown] => {
      const place = ['components', 'schemas', name]
      return [name, named.has(name) ? schema : this.copy(schema, { ...at, place, isSchema: true })]
    })
    const all = Object.fromEntries(copies) as Record<string, SchemaLike>
    // Copying one may name another.
    for (const [target, name] of this.names) all[name] = this.named(target, name)
    document.components = { ...document.components, schemas: all }
    return document
  }

  private named(target: string, name: string): SchemaLike {
    const place = ['components', 'schemas', name]
    const at = { file: fileOf(target), place, isSchema: true, isMap: false, path: [target] }
    return this.copy(this.valueAt(target, place), at) as SchemaLike
  }

  private valueAt(target: string, place: Place): unknown {
    const { hash } = new URL(target)
    const file = this.pieces.get(fileOf(target))
    const value = hash.length > 1 ? valueAt(file, pointerOf(hash)) : file
    if (value === undefined) throw new DocumentError(place, `"${this.shown(target)}" does not exist`)
    return value
  }

  /** A reference as seen from the document. */
  private shown = (target: string) => target.replace(this.root.replace(/[^/]*$/, ''), '')

  private copy(value: unknown, at: At): unknown {
    const { place, isSchema, isMap } = at
    if (Array.isArray(value))
      return value.map((entry, i) => this.copy(entry, { ...at, place: [...place, i], isMap: false }))
    if (!isObject(value)) return value
    if (isReference(value, isMap)) return this.reference(value, at)
    const entries = Object.entries(value).map(([key, child]): [string, unknown] => {
      const deeper = [...place, key]
      if (!isMap && isSchema && key === 'discriminator') return [key, this.discriminator(child, at)]
      if (!isMap && holdsData(key, child)) return [key, child]
      const begins = !isMap && (key === 'schema' || key === 'schemas')
      const isNames = !isMap && holdsNames(key)
      return [key, this.copy(child, { ...at, place: deeper, isSchema: isSchema || begins, isMap: isNames })]
    })
    return Object.fromEntries(entries)
  }

  private reference({ $ref, ...siblings }: { $ref: string }, at: At): unknown {
    const target = targetOf(at.file, $ref)
    if (fileOf(target) === this.root) return { ...siblings, $ref: new URL(target).hash }
    const own = this.copy(siblings, at) as object
    if (at.isSchema && !at.isMap) return { ...own, $ref: schemaRefTo(this.nameOf(target)) }
    const inlined = this.inline(target, at)
    return isObject(inlined) ? { ...inlined, ...own } : inlined
  }

  private inline(target: string, at: At): unknown {
    const { place, isMap, isSchema, path } = at
    const key = `${isMap} ${isSchema} ${target}`
    if (path.includes(target)) throw new DocumentError(place, `"${this.shown(target)}" refers to itself`)
    if (!this.done.has(key)) {
      const deeper = { ...at, file: fileOf(target), path: [...path, target] }
      this.done.set(key, this.copy(this.valueAt(target, place), deeper))
    }
    return this.done.get(key)
  }

  private nameOf(target: string): string {
    let name = this.names.get(target)
    if (name === undefined) {
      name = unique(nameFor(target), (candidate) => this.taken.has(candidate))
      this.taken.add(name)
      this.names.set(target, name)
    }
    return name
  }

  /** A mapping refers to schemas, or names them. */
  private discriminator(value: unknown, at: At): unknown {
    if (!isObject(value) || !isObject(value.mapping)) return value
    const mapping = Object.entries(value.mapping).map(([key, ref]) => {
      const target = /[#./]/.test(String(ref)) ? targetOf(at.file, String(ref)) : undefined
      const isKnown = target && fileOf(target) !== this.root && this.pieces.has(fileOf(target))
      return [key, isKnown ? schemaRefTo(this.nameOf(target)) : ref]
    })
    return { ...value, mapping: Object.fromEntries(mapping) }
  }
}
