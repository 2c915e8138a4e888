import { isObject, type OpenAPIDocument, type Place } from './document'
import { DocumentNode } from './document-node'
import { isReference, pointerOf, tokenOf, valueAt } from './resolve'

/**
 * The document with a path, as in `#/components/schemas/User`, in each reference to something in it that is written in
 * another way: with the name of its own file, by an `$anchor`, or by an `$id`, which what is within it is relative to
 * (JSON Schema 2020-12, "Schema Identification"). Changes the document.
 */
export function withOwnReferences(document: OpenAPIDocument, file: string): OpenAPIDocument {
  const targets = new Map<string, Place>([[file, []]])
  const references: [holder: Record<string, unknown>, key: string, base: string][] = []
  for (const node of new DocumentNode(document).walk()) {
    const { schema, value, ref, keyword } = node
    const base = () => baseOf(node, file)
    if (typeof schema?.$id === 'string') add(targets, base(), node.place)
    if (typeof schema?.$anchor === 'string') add(targets, `${base()}#${schema.$anchor}`, node.place)
    if (ref !== undefined) references.push([value as Record<string, unknown>, '$ref', base()])
    const { mapping } = keyword === 'discriminator' && isObject(value) ? value : {}
    if (isObject(mapping)) {
      for (const [name, each] of Object.entries(mapping))
        if (isReference(each)) references.push([mapping, name, base()])
    }
  }
  for (const [holder, key, base] of references) {
    const place = placeOf(document, targets, String(holder[key]), base)
    if (place) holder[key] = `#/${place.map((each) => tokenOf(String(each))).join('/')}`
  }
  return document
}

/** The first of two places that have the same name keeps it. */
function add(targets: Map<string, Place>, name: string, place: Place): void {
  if (!targets.has(name)) targets.set(name, place)
}

/** The URL that references in a schema are relative to: that of the file, or an `$id`. */
function baseOf(node: DocumentNode, file: string): string {
  const ids = [...node.ancestors()].flatMap(({ schema }) => (typeof schema?.$id === 'string' ? schema.$id : []))
  return ids.reduceRight((base, id) => (URL.canParse(id, base) ? new URL(id, base).href : base), file).replace(/#$/, '')
}

/** Where in the document a reference leads that is no path from its root; `undefined` for any other. */
function placeOf(
  document: OpenAPIDocument,
  targets: ReadonlyMap<string, Place>,
  ref: string,
  base: string,
): Place | undefined {
  const isPath = ref.startsWith('#/')
  if ((isPath && !targets.has(base)) || !URL.canParse(ref, base)) return undefined
  const { href, hash } = new URL(ref, base)
  const whole = targets.get(href.replace(/#.*/s, ''))
  const place = hash.startsWith('#/') ? whole && [...whole, ...pointerOf(hash)] : targets.get(href.replace(/#$/, ''))
  if (!place?.length || (isPath && !whole?.length)) return undefined
  return valueAt(document, place.map(String)) === undefined ? undefined : place
}
