import { isObject, type Place } from './document'
import { wrongKind } from './document-error'

const TEXTS = new Set(['summary', 'description', '$ref'])
const OBJECTS = new Set(['requestBody', 'components', 'info'])
const MAPS_OF_OBJECTS = new Set(
  'responses requestBodies headers content callbacks links securitySchemes pathItems webhooks'.split(' '),
)

/** Rejects a value that is of another kind than its key requires. */
export function checkKind(key: string, value: unknown, place: Place): void {
  if (TEXTS.has(key) && typeof value !== 'string') throw wrongKind(place, 'text', value)
  if ((OBJECTS.has(key) || MAPS_OF_OBJECTS.has(key)) && !isObject(value)) throw wrongKind(place, 'an object', value)
  if (!MAPS_OF_OBJECTS.has(key)) return
  for (const [name, child] of Object.entries(value as object)) {
    if (!isObject(child) && !name.startsWith('x-')) throw wrongKind([...place, name], 'an object', child)
  }
}
