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

describe('openapi.json', () => {
  test("states the service's facts, no more and no less", () => {
    expect(specFacts(definition)).toEqual(facts)
  })

  test('has 41 operations and 45 schemas', () => {
    expect(definedOperations.length).toBe(41)
    expect(Object.keys(definition.components.schemas).length).toBe(45)
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

  test('lets six other operations be repeated', () => {
    expect(idsOf(({ method, operation }) => method !== 'get' && operation['x-repeatable'])).toEqual([
      'putUserSetting',
      'deleteUserSetting',
      'createNavigation',
      'beginPasskeyAuthentication',
      'beginDiscoverablePasskeyAuthentication',
      'beginPasskeyRegistration',
    ])
  })

  test('marks every token in a query as secret', () => {
    const parameters = definedOperations.flatMap(({ operation }) => operation.parameters ?? [])
    const tokens = parameters.filter(({ name }) => name === 'token')
    expect(tokens.map((token) => token['x-secret'])).toEqual([true, true, true, true, true])
    expect(parameters.filter((parameter) => parameter['x-secret']).length).toBe(tokens.length)
  })

  test('marks passwords and tokens in bodies as secret', () => {
    const inline = definedOperations.flatMap(({ operation: { operationId, requestBody, responses } }) =>
      secretsIn({ requestBody, responses }).map((pointer) => `${operationId} ${pointer.split('/').pop()}`),
    )
    expect(secretsIn(definition.components.schemas).map((pointer) => pointer.replace('/properties', ''))).toEqual([
      '/InviteToken',
      '/PartnerInvitationToken',
      '/VerificationToken',
      '/UserActivationPayload/password',
      '/UserVerificationPayload/password',
      '/UserDetail/password',
      '/PasskeyAuthenticationOptions/challenge_token',
      '/PasskeyRegistrationOptions/challenge_token',
      '/PasskeyRegistrationResponse/challenge_token',
    ])
    expect(inline).toEqual(['resolveDiscoverableCredential challenge_token', 'switchOrganization login_token'])
  })
})
