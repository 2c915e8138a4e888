import { isMethod, isObject } from './document'
import { DocumentError, wrongKind } from './document-error'
import type { DocumentNode } from './document-node'

const TEXTS = new Set(['summary', 'description', '$ref'])
const OBJECTS = new Set(['requestBody', 'components', 'info', 'schemas'])
const MAPS_OF_OBJECTS = new Set(
  'responses requestBodies headers content callbacks links securitySchemes pathItems webhooks'.split(' '),
)

/** Maps of path items, which nothing else looks into. Those of `paths` are checked as they are compiled. */
const PATH_ITEMS = new Set(['pathItems', 'webhooks'])

/** Rejects values in an object that are of another kind than their keywords require. */
export function checkKinds(node: DocumentNode): void {
  if (node.isNames || !isObject(node.value)) return
  for (const [key, value] of Object.entries(node.value)) {
    const wanted = wantedFor(key, value)
    if (wanted && node.child(key, value).kind !== 'data') throw wrongKind([...node.place, key], wanted, value)
    if (key === 'parameters' && node.kind === 'other') checkParameters(node, value)
    if (isMethod(key) && PATH_ITEMS.has(node.holder ?? '') && !isObject(value))
      throw wrongKind([...node.place, key], 'an operation', value)
    for (const [name, child] of MAPS_OF_OBJECTS.has(key) ? Object.entries(value as object) : []) {
      if (!isObject(child) && !name.startsWith('x-')) throw wrongKind([...node.place, key, name], 'an object', child)
    }
  }
}

/** Rejects what is no list of parameters or, in the components, no map of them; those of links are data. */
function checkParameters(node: DocumentNode, value: unknown): void {
  const place = [...node.place, 'parameters']
  if (node.child('parameters', value).kind === 'data') return
  const isMap = node.keyword === 'components'
  if (isMap ? !isObject(value) : !Array.isArray(value)) throw wrongKind(place, isMap ? 'an object' : 'a list', value)
  for (const [key, parameter] of Object.entries(value as object)) {
    if (isMap && key.startsWith('x-')) continue
    if (!isObject(parameter)) throw wrongKind([...place, key], 'a parameter', parameter)
    const { $ref, name } = parameter
    if ($ref === undefined && (typeof name !== 'string' || !name))
      throw new DocumentError([...place, key, 'name'], 'must be a name')
  }
}

/** What the value of a keyword must be, and is not. */
function wantedFor(key: string, value: unknown): string | undefined {
  if (TEXTS.has(key)) return typeof value === 'string' ? undefined : 'text'
  if (isObject(value)) return undefined
  if (key === 'schema') return typeof value === 'boolean' ? undefined : 'a schema'
  return OBJECTS.has(key) || MAPS_OF_OBJECTS.has(key) ? 'an object' : undefined
}
