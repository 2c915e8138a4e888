import { isObject } from './document'
import { wrongKind } from './document-error'
import type { DocumentNode } from './document-node'

const TEXTS = new Set(['summary', 'description', '$ref'])
const OBJECTS = new Set(['requestBody', 'components', 'info', 'schemas'])
const MAPS_OF_OBJECTS = new Set(
  'responses requestBodies headers content callbacks links securitySchemes pathItems webhooks'.split(' '),
)

/** Rejects values in an object that are of another kind than their keywords require. */
export function checkKinds(node: DocumentNode): void {
  if (node.isNames || !isObject(node.value)) return
  for (const [key, value] of Object.entries(node.value)) {
    const wanted = wantedFor(key, value)
    if (wanted && node.child(key, value).kind !== 'data') throw wrongKind([...node.place, key], wanted, value)
    for (const [name, child] of MAPS_OF_OBJECTS.has(key) ? Object.entries(value as object) : []) {
      if (!isObject(child) && !name.startsWith('x-')) throw wrongKind([...node.place, key, name], 'an object', child)
    }
  }
}

/** What the value of a keyword must be, and is not. */
function wantedFor(key: string, value: unknown): string | undefined {
  if (TEXTS.has(key)) return typeof value === 'string' ? undefined : 'text'
  if (isObject(value)) return undefined
  if (key === 'schema') return typeof value === 'boolean' ? undefined : 'a schema'
  return OBJECTS.has(key) || MAPS_OF_OBJECTS.has(key) ? 'an object' : undefined
}
