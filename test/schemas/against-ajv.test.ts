import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rule } from '../../src/schemas/rule'
import type { Validator } from '../../src/schemas/types'
import { validator } from '../../src/schemas/validator'
import { responses } from '../../src/user/generated/responses'
import * as rules from '../../src/user/generated/rules'
import * as schemas from '../../src/user/schemas'
import { definedOperations, definition } from '../support/definition'
import { toJsonSchema } from '../support/json-schema'
import { valuesOf } from './values-of'

const ajv = new Ajv({ strict: false, strictNumbers: true })
addFormats(ajv)
ajv.addSchema({ $id: 'user', ...(toJsonSchema({ components: definition.components }) as object) })

const resolve = (ref: string) => definition.components.schemas[ref.split('/').pop() as string] as never

/** A schema for Ajv, whose references are to the whole document. */
const compile = (schema: object) =>
  ajv.compile(JSON.parse(JSON.stringify(toJsonSchema(schema)).replaceAll('"$ref":"#/', '"$ref":"user#/')))

const accepts = (checked: unknown, value: unknown) =>
  !(checked as Validator<unknown>)['~standard'].validate(value).issues

/** How often of some hundred values each side accepted one, and the first that they judge differently. */
function compare(schema: object, checked: unknown) {
  const validate = compile(schema)
  let valid = 0
  let invalid = 0
  let different: unknown
  for (const value of fc.sample(valuesOf(schema, resolve), { numRuns: 200, seed: 7 })) {
    const expected = validate(value)
    if (expected) valid += 1
    else invalid += 1
    if (expected !== accepts(checked, value)) different ??= { value, expected, errors: validate.errors }
  }
  return { valid, invalid, different }
}

const validators = new Map<string, unknown>(Object.entries(schemas))

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

const named = Object.entries(definition.components.schemas).map(([name, schema]) => {
  return { name, schema, checked: validators.get(name) }
})
const bodies = definedOperations.flatMap(({ operation: { operationId, requestBody } }) => {
  if (!requestBody) return []
  const name = `${capital(operationId)}Body`
  return [{ name, schema: requestBody.content['application/json'].schema, checked: validators.get(name) }]
})
const answers = definedOperations.flatMap(({ operation: { operationId, responses: documented } }) =>
  Object.entries(documented).flatMap(([status, { content }]) => {
    if (!content) return []
    const rule = responses[operationId]?.[status] as Rule
    return [{ name: `${operationId} ${status}`, schema: content['application/json'].schema, checked: validator(rule) }]
  }),
)

const ruleByName = new Map<string, Rule>(Object.entries(rules))

const isInline = ({ schema }: { schema: object }) => !('$ref' in schema)

describe('validators, beside Ajv with openapi.json', () => {
  it.each([...named, ...bodies, ...answers].filter(isInline))(
    '$name accepts the same values',
    ({ schema, checked }) => {
      expect(compare(schema, checked).different).toBeUndefined()
    },
  )

  it('are those of their schema where a body or a response is one with a name', () => {
    const nameOf = ({ schema }: { schema: object }) => (schema as { $ref?: string }).$ref?.split('/').pop()
    const sharedBodies = bodies.filter((body) => !isInline(body))
    expect(sharedBodies.length).toBeGreaterThan(8)
    expect(sharedBodies.filter((body) => body.checked !== validators.get(String(nameOf(body))))).toEqual([])
    const shared = definedOperations.flatMap(({ operation: { operationId, responses: documented } }) =>
      Object.entries(documented).flatMap(([status, { content }]) => {
        const schema = content?.['application/json'].schema
        return schema && !isInline({ schema })
          ? [{ rule: responses[operationId]?.[status], name: nameOf({ schema }) }]
          : []
      }),
    )
    expect(shared.length).toBeGreaterThan(15)
    expect(shared.filter(({ rule, name }) => rule !== ruleByName.get(String(name)))).toEqual([])
  })

  it('are compared on many valid and many invalid values', () => {
    for (const { schema, checked } of [...named, ...bodies].filter(
      ({ name }) => name === 'UserV2' || name === 'ResetPasswordBody',
    )) {
      const { valid, invalid } = compare(schema, checked)
      expect(Math.min(valid, invalid)).toBeGreaterThan(10)
    }
  })

  it('exist for every schema and every body', () => {
    const names = [...named, ...bodies].map(({ name }) => name)
    const exported = Object.entries(schemas).flatMap(([name, value]) => ('~standard' in Object(value) ? [name] : []))
    expect(exported.sort()).toEqual([...names].sort())
  })
})
