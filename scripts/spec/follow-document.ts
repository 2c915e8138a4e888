import { isObject, type OpenAPIDocument, type PathItem, type SchemaLike, type Server } from '../read/document'
import { pointerOf } from '../read/resolve'
import { pairOperations } from './compare-operations'
import { followOperation } from './follow-operation'
import { type Following, followSchema } from './follow-schema'
import { inOrder } from './in-order'
import { withoutLeftOut } from './left-out'
import { placedOperations } from './operations-of'

function followPaths(all: Following): Record<string, PathItem> {
  const pairs = pairOperations(placedOperations(all.ours), placedOperations(all.theirs))
  const known = new Map(pairs.flatMap(([our, their]) => (their ? [[their.id, our] as const] : [])))
  const theirs = placedOperations(all.theirs)
  // Ours in our order, under the names that they have now.
  const order = inOrder(
    pairs.flatMap(([our, their]) => (our && their ? [their.id] : [])),
    theirs.map(({ id }) => id),
  )
  const paths: Record<string, PathItem> = {}
  for (const id of order) {
    const their = theirs.find((operation) => operation.id === id) as (typeof theirs)[number]
    const { method, path } = their
    paths[path] = { ...paths[path], [method]: followOperation(all, known.get(id), their) }
  }
  return paths
}

const schemasOf = ({ components }: OpenAPIDocument) => (components?.schemas ?? {}) as Record<string, SchemaLike>

/** The names of the schemas that a part of a document refers to. */
function namesIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(namesIn)
  if (!isObject(part)) return []
  const own = typeof part.$ref === 'string' ? [pointerOf(part.$ref).at(-1) as string] : []
  return [...own, ...Object.values(part).flatMap(namesIn)]
}

/** Their schemas, and those of ours that are still referred to. */
function followSchemas(all: Following, paths: object): Record<string, SchemaLike> {
  const [our, their] = [schemasOf(all.ours), schemasOf(all.theirs)]
  const followed = new Map(Object.entries(their).map(([name, schema]) => [name, followSchema(all, our[name], schema)]))
  for (let names = namesIn(paths); names.length; ) {
    const wanted = [...new Set(names)].filter((name) => our[name] !== undefined && !followed.has(name))
    for (const name of wanted) followed.set(name, our[name] as SchemaLike)
    names = wanted.length ? namesIn([...followed.values()]) : []
  }
  const order = inOrder(Object.keys(our), [...followed.keys()])
  return Object.fromEntries(order.map((name) => [name, followed.get(name) as SchemaLike]))
}

/** A definition without servers removes none. */
function followServers(our: Server[] = [], their: Server[] = []): Server[] {
  const urls = [...new Set(their.map(({ url }) => url))]
  return urls.length ? urls.map((url) => our.find((server) => server.url === url) ?? { url }) : our
}

/** Tags that only operations have are listed too, without a description. */
function followTags({ tags = [] }: OpenAPIDocument, paths: Record<string, PathItem>) {
  const used = placedOperations({ paths } as OpenAPIDocument).flatMap(({ operation }) => operation.tags ?? [])
  const missing = [...new Set(used)].filter((name) => !tags.some((tag) => tag.name === name))
  return [...tags, ...missing.map((name) => ({ name }))]
}

/**
 * Our definition, updated from a newer one of the service: its structure, our descriptions, examples, order and
 * extensions.
 */
export function followDocument(ours: OpenAPIDocument, newer: OpenAPIDocument): OpenAPIDocument {
  const [version, other] = [ours, newer].map(({ openapi }) => openapi.slice(0, 3))
  if (version !== other) throw new Error(`is OpenAPI ${other}, but ours is ${version}: convert one of them first`)
  const all = { ours, theirs: withoutLeftOut(newer) }
  const paths = followPaths(all)
  return {
    ...ours,
    servers: followServers(ours.servers, newer.servers),
    tags: followTags(ours, paths),
    paths,
    components: { ...ours.components, schemas: followSchemas(all, paths) },
  }
}
