import { isObject, kindOf, type Place } from './document'
import { DocumentError } from './document-error'

const TEXTS = new Set(['summary', 'description', '$ref'])
const OBJECTS = new Set(['requestBody', 'components', 'info'])
const MAPS_OF_OBJECTS = new Set(
  'responses requestBodies headers content callbacks links securitySchemes pathItems webhooks'.split(' '),
)

/** Rejects a value that is of another kind than its key requires. */
export function checkKind(key: string, value: unknown, place: Place): void {
  if (TEXTS.has(key) && typeof value !== 'string') fail('text', value, place)
  if ((OBJECTS.has(key) || MAPS_OF_OBJECTS.has(key)) && !isObject(value)) fail('an object', value, place)
  if (!MAPS_OF_OBJECTS.has(key)) return
  for (const [name, child] of Object.entries(value as object)) {
    if (!isObject(child) && !name.startsWith('x-')) fail('an object', child, [...place, name])
  }
}

function fail(wanted: string, value: unknown, place: Place): never {
  throw new DocumentError(place, `must be ${wanted}, but is ${kindOf(value)}`)
}
