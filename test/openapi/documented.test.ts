import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { documentedOperations } from '../support/definition'

interface DocumentedOperation {
  operationId: string
  tag: string
  method: string
  path: string
  exampleArguments: unknown[]
  exampleResponse: unknown
}

/** The operations of the reference document: none of them changes, whatever the service adds. */
const documented: DocumentedOperation[] = JSON.parse(
  readFileSync(new URL('documented-operations.json', import.meta.url), 'utf8'),
)
const defined = new Map(documentedOperations.map((operation) => [operation.operationId, operation]))

/** As text, since the order of fields is documented too. */
function textOf(value: unknown): string {
  return JSON.stringify(value, null, 2)
}

test('openapi.json lists the 41 operations of the reference document in its order', () => {
  expect(documented).toHaveLength(41)
  const ids = new Set(documented.map(({ operationId }) => operationId))
  expect([...defined.keys()].filter((id) => ids.has(id))).toEqual([...ids])
})

describe.each(documented)('$operationId', ({ operationId, tag, method, path, exampleArguments, exampleResponse }) => {
  const placed = defined.get(operationId)
  if (!placed) throw new Error(`openapi.json lacks ${operationId}`)

  test(`is ${method} ${path} in ${tag}`, () => {
    expect([placed.method, placed.path, placed.tag]).toEqual([method, path, tag])
  })

  test('has the documented call as its examples', () => {
    expect(textOf(placed.exampleArguments)).toBe(textOf(exampleArguments))
  })

  test('has the documented response as its example', () => {
    expect(textOf(placed.exampleResponse)).toBe(textOf(exampleResponse))
  })
})
