import type { SchemaLike } from '../read/document'
import type { Uses } from './change'

type MaybeSchema = SchemaLike | undefined

/**
 * Whether a field has a flag. A flag on a named schema, which is also used by parameters, does not apply to the field.
 */
export const hasFlag = (schema: MaybeSchema, name: 'readOnly' | 'writeOnly'): boolean =>
  typeof schema === 'object' && (schema as Record<string, unknown>)[name] === true

/** Where a field is used: one that is read-only is not sent, one that is write-only is not read. */
export function usesOfField(schema: MaybeSchema, { sent, read }: Uses): Uses {
  return { sent: sent && !hasFlag(schema, 'readOnly'), read: read && !hasFlag(schema, 'writeOnly') }
}
