import { isObject, type OpenAPIDocument, refOf, type SchemaLike } from '../read/document'
import { pointerOf, resolve, valueAt } from '../read/resolve'
import type { Uses } from './change'
import { type PlacedOperation, placedOperations } from './operations-of'
import { usesOfField } from './uses-of-field'

/** Which operations send a named schema, and which return it. */
export interface Users {
  sent: Set<string>
  read: Set<string>
}

/** By the schema's name, in a document. */
export type UsersOf = Map<string, Users>

function visit(
  document: OpenAPIDocument,
  users: UsersOf,
  schema: SchemaLike | undefined,
  uses: Uses,
  id: string,
): void {
  if (typeof schema !== 'object' || (!uses.sent && !uses.read)) return
  const ref = refOf(schema)
  if (ref?.startsWith('#/components/schemas/')) {
    const name = pointerOf(ref).at(-1) as string
    const known = users.get(name) ?? { sent: new Set(), read: new Set() }
    users.set(name, known)
    const left = { sent: uses.sent && !known.sent.has(id), read: uses.read && !known.read.has(id) }
    if (uses.sent) known.sent.add(id)
    if (uses.read) known.read.add(id)
    visit(document, users, valueAt(document, pointerOf(ref)) as SchemaLike, left, id)
  }
  for (const field of Object.values(schema.properties ?? {}))
    visit(document, users, field, usesOfField(field, uses), id)
  const parts = [schema.items, schema.additionalProperties, schema.allOf, schema.oneOf, schema.anyOf].flat()
  for (const part of parts) visit(document, users, part, uses, id)
}

function visitOperation(
  document: OpenAPIDocument,
  users: UsersOf,
  { id, operation, parameters }: PlacedOperation,
): void {
  const visitContent = (content: unknown, uses: Uses) => {
    for (const media of Object.values(isObject(content) ? content : {})) {
      if (isObject(media)) visit(document, users, media.schema as SchemaLike, uses, id)
    }
  }
  const sent = { sent: true, read: false }
  for (const parameter of parameters) visit(document, users, parameter.schema, sent, id)
  visitContent(resolve(document, operation.requestBody, [])?.content, sent)
  for (const response of Object.values(operation.responses ?? {})) {
    visitContent(resolve(document, response, [])?.content, { sent: false, read: true })
  }
}

/** The operations that use each named schema, directly or by another schema. */
export function usersOf(document: OpenAPIDocument): UsersOf {
  const users: UsersOf = new Map()
  for (const placed of placedOperations(document)) visitOperation(document, users, placed)
  return users
}
