import { STATUS_CODES } from 'node:http'
import type { BodyObject, Content, OperationObject, ParameterObject, ResponseObject } from '../read/document'
import { resolve } from '../read/resolve'
import { isPublic } from './compare-operations'
import { styleOf } from './compare-parameters'
import { type Following, followSchema, isSecretName } from './follow-schema'
import { inOrder } from './in-order'
import type { PlacedOperation } from './operations-of'

/** Without what is `undefined`, and without flags that say no more than their default. */
function tidied<T>(value: object): T {
  const isSaid = ([key, part]: [string, unknown]) =>
    part !== undefined && !(part === false && ['required', 'deprecated'].includes(key))
  return Object.fromEntries(Object.entries(value).filter(isSaid)) as T
}

function followContent(all: Following, our: Content | undefined, their: Content | undefined): Content | undefined {
  if (!their) return undefined
  const types = inOrder(Object.keys(our ?? {}), Object.keys(their))
  return Object.fromEntries(
    types.map((type) => {
      const [known, said] = [our?.[type], their[type]?.schema]
      return [type, { ...known, ...(said !== undefined && { schema: followSchema(all, known?.schema, said) }) }]
    }),
  )
}

function followParameter(all: Following, our: ParameterObject | undefined, their: ParameterObject): ParameterObject {
  const { name, in: place, required, deprecated, schema, content } = their
  const isWrittenAlike = our && our.in === place && styleOf(our) === styleOf(their)
  const { style, explode } = isWrittenAlike ? our : their
  return tidied({
    ...our,
    name,
    in: place,
    required,
    deprecated,
    style,
    explode,
    ...(!our && isSecretName(name) && { 'x-secret': true }),
    schema: schema === undefined ? undefined : followSchema(all, our?.schema, schema),
    content: followContent(all, our?.content, content),
  })
}

function followParameters(all: Following, our: ParameterObject[], their: ParameterObject[]): ParameterObject[] {
  const key = ({ name, in: place }: ParameterObject) => `${place} ${name}`
  const [known, said] = [our, their].map((list) => new Map(list.map((one) => [key(one), one])))
  return inOrder(our.map(key), their.map(key)).map((at) => {
    return followParameter(all, known?.get(at), said?.get(at) as ParameterObject)
  })
}

function followBody(all: Following, our: BodyObject | undefined, their: BodyObject | undefined) {
  if (!their) return undefined
  const said = resolve(all.theirs, their, []) as BodyObject
  const content = followContent(all, our?.content, said.content)
  return tidied<BodyObject>({ ...our, required: said.required, content })
}

function followResponses(all: Following, our: OperationObject['responses'], their: OperationObject['responses']) {
  const statuses = inOrder(Object.keys(our ?? {}), Object.keys(their ?? {}))
  return Object.fromEntries(
    statuses.map((status): [string, ResponseObject] => {
      const said = resolve(all.theirs, their?.[status], []) as ResponseObject
      const known = our?.[status]
      // A response must have a description, so this one is generated; the list of missing descriptions names it.
      const description = known?.description ?? STATUS_CODES[status] ?? status
      return [status, tidied({ ...known, description, content: followContent(all, known?.content, said.content) })]
    }),
  )
}

/**
 * Takes over the structure of their operation, and keeps our descriptions, examples and order. A new one has no
 * descriptions yet.
 */
export function followOperation(all: Following, our: PlacedOperation | undefined, their: PlacedOperation) {
  const known: OperationObject = our?.operation ?? { 'x-repeatable': their.method === 'get' }
  const { operation } = their
  const isOpen = isPublic(all.theirs, their)
  const security = our && isPublic(all.ours, our) === isOpen ? known.security : isOpen ? [] : undefined
  const parameters = followParameters(all, our?.parameters ?? [], their.parameters)
  const { operationId: _, tags: __, ...rest } = known
  const followed = {
    operationId: operation.operationId,
    tags: operation.tags,
    ...rest,
    deprecated: operation.deprecated,
    security,
    parameters: parameters.length ? parameters : undefined,
    requestBody: followBody(all, known.requestBody, operation.requestBody),
    responses: followResponses(all, known.responses, operation.responses),
  }
  const entries = Object.entries(tidied<OperationObject>(followed))
  // In the order of ours.
  const order = inOrder(
    Object.keys({ operationId: '', tags: '', ...known }),
    entries.map(([key]) => key),
  )
  return Object.fromEntries(entries.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)))
}
