import { refOf } from '../read/document'
import { schemaKeyOf } from '../read/resolve'
import { unique } from '../read/unique'
import type { Api, Body, NamedSchema, Operation } from './api'
import { capitalized, identifierOf } from './names'

/** A body that is sent as JSON, by a name of its own. */
export interface NamedBody {
  name: string
  operation: Operation
  body: Body
  /** The schema that it is, if it has a name. */
  schema: NamedSchema | undefined
}

/** The bodies of operations: that of `inviteUser` is `InviteUserBody`. */
export function bodiesOf({ operations, schemas }: Api): NamedBody[] {
  const taken = new Set(schemas.map(({ name }) => name))
  return operations.flatMap((operation) => {
    const { body, id } = operation
    if (body?.kind !== 'json') return []
    const words = identifierOf(id.replaceAll('_', ' '))
    const name = unique(`${capitalized(words)}Body`, (candidate) => taken.has(candidate))
    taken.add(name)
    const ref = refOf(body.schema)
    const schemaKey = ref === undefined ? undefined : schemaKeyOf(ref)
    return [{ name, operation, body, schema: schemas.find(({ key }) => key === schemaKey) }]
  })
}
