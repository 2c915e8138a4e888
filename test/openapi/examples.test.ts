import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { definedOperations, definition } from '../support/definition'
import { toJsonSchema } from '../support/json-schema'

const ajv = addFormats(new Ajv({ strict: false, allErrors: true }))
ajv.addSchema(toJsonSchema(definition) as object, 'openapi.json')

/** An example: the operation and the parameter, body or status it is for, and where its schema is. */
interface Place {
  name: string
  pointer: string[]
  example: unknown
}

function placesIn({ path, method, operation }: (typeof definedOperations)[number]): Place[] {
  const { operationId, parameters = [], requestBody, responses } = operation
  const at = ['paths', path, method]
  const media = ['content', 'application/json', 'schema']
  const places = parameters.map(({ name, example }, index) => {
    return { name: `${operationId} ${name}`, pointer: [...at, 'parameters', String(index), 'schema'], example }
  })
  if (requestBody) {
    const { example } = requestBody.content['application/json']
    places.push({ name: `${operationId} body`, pointer: [...at, 'requestBody', ...media], example })
  }
  for (const [status, { content }] of Object.entries(responses)) {
    if (!content) continue
    const { example } = content['application/json']
    places.push({ name: `${operationId} ${status}`, pointer: [...at, 'responses', status, ...media], example })
  }
  return places
}

/** One line for each field that the schema refuses, as `operation place/path: what is wrong`. */
function contradictionsAt({ name, pointer, example }: Place): string[] {
  const steps = pointer.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')))
  const validate = ajv.compile({ $ref: `openapi.json#/${steps.join('/')}` })
  validate(example)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${name}${instancePath}: ${message}`)
}

const places = definedOperations.flatMap(placesIn)

/** The documented phones are numbers, and some documented groups have an assignee with one empty property. */
const phones = (at: string) => [`${at}/phone: must be string,null`, `${at}/secondary_phone: must be string,null`]
const emptyProperty = (at: string) => [
  `${at}/properties/0: must have required property 'name'`,
  `${at}/properties/0: must have required property 'value'`,
]
const hydrated = (at: string) => [
  ...phones(`${at}/crt_assignee`),
  ...emptyProperty(`${at}/crt_assignee`),
  ...phones(`${at}/users/0`),
]

const knownContradictions = [
  'signUpUser 200/organization/phone: must be string,null',
  ...phones('getMeV2 200'),
  ...phones('listUsersV2 200/results/0'),
  ...phones('getUserV2 200'),
  ...phones('updateUserV2 body'),
  ...phones('updateUserV2 200'),
  ...phones('inviteUser 201'),
  ...phones('resendUserInvitation 200'),
  ...phones('getGroupsForUser 200/0/crt_assignee'),
  ...hydrated('createGroup 201'),
  ...hydrated('getGroup 200'),
  ...hydrated('updateGroup 201'),
  ...hydrated('advanceUserAssignment 200'),
]

test('every example has a value', () => {
  expect(places.length).toBeGreaterThan(definedOperations.length)
  expect(places.filter(({ example }) => example === undefined)).toEqual([])
})

test('every example is valid against its schema, except for the known contradictions', () => {
  expect(places.flatMap(contradictionsAt)).toEqual(knownContradictions)
})

test('null is valid only where the definition says nullable', () => {
  const placesOf = (name: string) => [{ name, pointer: ['components', 'schemas', name], example: null }]
  expect(placesOf('NavigationId').flatMap(contradictionsAt)).toEqual([])
  expect(placesOf('UserId').flatMap(contradictionsAt)).toEqual(['UserId: must be string'])
})
