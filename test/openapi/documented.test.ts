import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type DefinedOperation, definedOperations } from '../support/definition'

interface DocumentedOperation {
  operationId: string
  tag: string
  method: string
  path: string
  exampleArguments: unknown[]
  exampleResponse: unknown
}

const documented: DocumentedOperation[] = JSON.parse(
  readFileSync(new URL('documented-operations.json', import.meta.url), 'utf8'),
)
const defined = new Map(definedOperations.map((placed) => [placed.operation.operationId, placed]))

/** The call that the definition's examples add up to: parameters, or `null` for none, then the body. */
function callOf({ parameters, requestBody }: DefinedOperation): unknown[] {
  const values = parameters && Object.fromEntries(parameters.map(({ name, example }) => [name, example]))
  if (requestBody) return [values ?? null, requestBody.content['application/json'].example]
  return values ? [values] : []
}

function responseOf({ responses }: DefinedOperation): unknown {
  const examples = Object.values(responses).flatMap(({ content }) =>
    content ? [content['application/json'].example] : [],
  )
  expect(examples.length).toBeLessThan(2)
  return examples[0] ?? null
}

/** As text, since the order of fields is documented too. */
function textOf(value: unknown): string {
  return JSON.stringify(value, null, 2)
}

test('openapi.json lists the operations in the documented order', () => {
  expect([...defined.keys()]).toEqual(documented.map(({ operationId }) => operationId))
})

describe.each(documented)('$operationId', ({ operationId, tag, method, path, exampleArguments, exampleResponse }) => {
  const placed = defined.get(operationId)
  if (!placed) throw new Error(`openapi.json lacks ${operationId}`)

  test(`is ${method} ${path} in ${tag}`, () => {
    expect([placed.method.toUpperCase(), placed.path, placed.operation.tags]).toEqual([method, path, [tag]])
  })

  test('has the documented call as its examples', () => {
    expect(textOf(callOf(placed.operation))).toBe(textOf(exampleArguments))
  })

  test('has the documented response as its example', () => {
    expect(textOf(responseOf(placed.operation))).toBe(textOf(exampleResponse))
  })
})
