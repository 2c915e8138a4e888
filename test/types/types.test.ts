import { readFileSync } from 'node:fs'
import type { AxiosInstance, AxiosResponse } from 'axios'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { SDK } from '../../src'
import type {
  Client,
  components,
  GroupId,
  OperationMethods,
  OperationParameters,
  User,
  UserSetting,
  UserV2,
} from '../../src/user'
import { definedOperations } from '../support/definition'

/** What an operation takes, in the forms that the tests ask about. */
type Arguments<Name extends keyof OperationMethods> = Parameters<OperationMethods[Name]>
type Data<Name extends keyof OperationMethods> = Awaited<ReturnType<OperationMethods[Name]>>['data']

describe('the types of arguments', () => {
  it('refuse a wrong call of every operation', () => {
    const text = readFileSync(new URL('wrong-calls.ts', import.meta.url), 'utf8')
    const refused = [...text.matchAll(/@ts-expect-error .*\n {2}client\.(\w+)\(/g)].map((match) => match[1])
    const names = definedOperations.map(({ operation }) => operation.operationId)
    expect(names.filter((name) => !refused.includes(name))).toEqual([])
  })

  it('let parameters be left out only where none is required', () => {
    expectTypeOf<[]>().toExtend<Arguments<'getMeV2'>>()
    expectTypeOf<[]>().toExtend<Arguments<'listUsersV2'>>()
    expectTypeOf<[null]>().toExtend<Arguments<'listUsersV2'>>()
    expectTypeOf<[]>().not.toExtend<Arguments<'getUserV2'>>()
    expectTypeOf<[null]>().not.toExtend<Arguments<'getUserV2'>>()
  })

  it('take an object, a single value or a list of named values', () => {
    expectTypeOf<[{ id: string; hydrate: true }]>().toExtend<Arguments<'getGroup'>>()
    expectTypeOf<[string]>().toExtend<Arguments<'getGroup'>>()
    expectTypeOf<[[{ name: 'id'; value: string }, { name: 'hydrate'; value: true; in: 'query' }]]>().toExtend<
      Arguments<'getGroup'>
    >()
    expectTypeOf<[string]>().toExtend<Arguments<'signUpUser'>>()
    expectTypeOf<[string]>().not.toExtend<Arguments<'getUserSetting'>>()
  })

  it('let a body be left out only where none is required and {} would do', () => {
    expectTypeOf<[string]>().toExtend<Arguments<'activateUser'>>()
    expectTypeOf<[]>().toExtend<Arguments<'beginPasskeyRegistration'>>()
    expectTypeOf<[null]>().not.toExtend<Arguments<'createGroup'>>()
    expectTypeOf<[null]>().not.toExtend<Arguments<'requestPasswordReset'>>()
  })

  it('take any JSON as the value of a setting', () => {
    type Of<Value> = [{ scope: string; key: string }, Value]
    expectTypeOf<Of<'text'>>().toExtend<Arguments<'putUserSetting'>>()
    expectTypeOf<Of<0>>().toExtend<Arguments<'putUserSetting'>>()
    expectTypeOf<Of<null>>().toExtend<Arguments<'putUserSetting'>>()
    expectTypeOf<Of<{ a: [1] }>>().toExtend<Arguments<'putUserSetting'>>()
    expectTypeOf<Of<undefined>>().not.toExtend<Arguments<'putUserSetting'>>()
  })

  it('take the objects of WebAuthn as they are', () => {
    interface RegistrationResponseJSON {
      id: string
      response: { attestationObject: string }
    }
    type Body = { challenge_token: string; registration_response: RegistrationResponseJSON }
    expectTypeOf<[null, Body]>().toExtend<Arguments<'completePasskeyRegistration'>>()
  })

  it('never admit null in a path, whatever the schema says', () => {
    expectTypeOf<OperationParameters['getNavigation']['id']>().toEqualTypeOf<string>()
    expectTypeOf<components['schemas']['NavigationId']>().toEqualTypeOf<string | null>()
  })

  it('admit undefined for what is optional, under exactOptionalPropertyTypes too', () => {
    expectTypeOf<OperationParameters['getGroup']>().toEqualTypeOf<{ id: GroupId; hydrate?: boolean | undefined }>()
  })
})

describe('the types of answers', () => {
  it('are those of the schemas', () => {
    expectTypeOf<ReturnType<OperationMethods['getUserV2']>>().toEqualTypeOf<Promise<AxiosResponse<UserV2>>>()
    expectTypeOf<Data<'deleteUserV2'>>().toEqualTypeOf<User>()
    expectTypeOf<Data<'getUserSetting'>>().toEqualTypeOf<UserSetting>()
  })

  it('are an empty text where nothing comes back', () => {
    expectTypeOf<Data<'deleteGroup'>>().toEqualTypeOf<''>()
    expectTypeOf<Data<'activateUser'>>().toEqualTypeOf<''>()
  })

  it('say null where the service may', () => {
    expectTypeOf<UserV2['override_release_channel']>().toEqualTypeOf<'canary' | 'rc' | 'stable' | null | undefined>()
    expectTypeOf<UserV2['phone']>().toEqualTypeOf<string | null | undefined>()
    expectTypeOf<UserSetting['value']>().toEqualTypeOf<unknown>()
  })

  it('do not make a field required because it has a default', () => {
    expectTypeOf<{ email: string }>().toExtend<components['schemas']['UserInvitationPayload']>()
    expectTypeOf<UserV2['custom_start_page']>().toEqualTypeOf<string | null | undefined>()
  })
})

describe('the types of clients', () => {
  it('are axios instances with operations and paths', () => {
    expectTypeOf<Client>().toExtend<AxiosInstance>()
    expectTypeOf<Client['paths']['/v2/users/{id}']['patch']>().toEqualTypeOf<OperationMethods['updateUserV2']>()
    expectTypeOf<SDK['user']['getClient']>().toEqualTypeOf<() => Client>()
  })
})
