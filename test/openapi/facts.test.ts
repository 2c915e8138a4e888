import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { definedOperations, definition, definitionFile } from '../support/definition'
import { specFacts } from './spec-facts.mjs'

const facts = readFileSync(new URL('user-api.facts', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')

function idsOf(matches: (placed: (typeof definedOperations)[number]) => boolean): string[] {
  return definedOperations.filter(matches).map(({ operation }) => operation.operationId)
}

/** Where a document marks something as secret, as JSON pointers. */
function secretsIn(part: unknown, pointer = ''): string[] {
  if (typeof part !== 'object' || part === null) return []
  const inner = Object.entries(part).flatMap(([key, value]) => secretsIn(value, `${pointer}/${key}`))
  return 'x-secret' in part && part['x-secret'] === true ? [pointer, ...inner] : inner
}

const isObject = (part: unknown): part is Record<string, unknown> => typeof part === 'object' && part !== null

/** The parameters, schemas and fields that hold their values themselves, as JSON pointer and name. */
function namedIn(part: unknown, pointer = ''): [pointer: string, name: string][] {
  if (!isObject(part)) return []
  const holdsNames = /\/(properties|schemas|parameters)$/.test(pointer)
  return Object.entries(part).flatMap(([key, value]) => {
    if (key === 'example') return []
    const at = `${pointer}/${key}`
    const inner = namedIn(value, at)
    if (!holdsNames || !isObject(value) || '$ref' in value) return inner
    return [[at, String(Array.isArray(part) ? value.name : key)], ...inner]
  })
}

const isSecretName = (name: string) => /(token|password)$/i.test(name)

describe('openapi.json', () => {
  test("states the service's facts, no more and no less", () => {
    expect(specFacts(definition)).toEqual(facts)
  })

  test('is pretty-printed, so that changes show line by line', () => {
    expect(readFileSync(definitionFile, 'utf8')).toBe(`${JSON.stringify(definition, null, 2)}\n`)
  })

  test('says of every operation whether it can be repeated', () => {
    expect(idsOf(({ operation }) => typeof operation['x-repeatable'] !== 'boolean')).toEqual([])
  })

  test('lets every GET be repeated', () => {
    expect(idsOf(({ method, operation }) => method === 'get' && !operation['x-repeatable'])).toEqual([])
  })

  test('marks every parameter, schema and field as secret whose name says that it is, and nothing else', () => {
    const secret = namedIn(definition).filter(([, name]) => isSecretName(name))
    expect(secretsIn(definition)).toEqual(secret.map(([pointer]) => pointer))
    expect(secret.map(([, name]) => name)).toEqual(expect.arrayContaining(['token', 'password', 'challenge_token']))
  })
})
