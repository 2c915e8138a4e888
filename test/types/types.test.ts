import type { AxiosError, AxiosInstance, AxiosResponse, InternalAxiosRequestConfig } from 'axios'
import { describe, expectTypeOf, it } from 'vitest'
import type {
  ApiHandle,
  EpilotSDK,
  HeadersConfig,
  Interceptor,
  InterceptorUse,
  LargeResponseConfig,
  RefusedError,
  RetryConfig,
  SDK,
  CallError as SDKCallError,
  TokenArg,
} from '../../src'
import type {
  authorize,
  Body,
  CallError,
  Client,
  Components,
  GroupId,
  isCallError,
  isRefused,
  OpenAPIClient,
  OperationMethods,
  OperationParameters,
  Paths,
  PathsDictionary,
  paginate,
  Result,
  User,
  UserHandle,
  UserInvitationPayload,
  UserSetting,
  UserV2,
} from '../../src/user'
import type {
  authorize as authorizeOnFetch,
  Body as BodyOnFetch,
  Client as ClientOnFetch,
  CallError as FetchCallError,
  FetchResult,
  isCallError as isFetchCallError,
  isRefused as isRefusedOnFetch,
  OperationMethods as MethodsOnFetch,
  paginate as paginateOnFetch,
  Result as ResultOnFetch,
  UserHandle as UserOnFetch,
} from '../../src/user/fetch'
import type { components } from '../../src/user/openapi-typescript'
import type { AuthenticatingClient, authenticateWithPasskey, registerPasskey } from '../../src/user/passkeys'

// `tsc` is the test: `type-tests.test.ts` shows that each of these fails when the types have become `any`.

/** What an operation takes, in the forms that the tests ask about. */
type Arguments<Name extends keyof OperationMethods> = Parameters<OperationMethods[Name]>
type Data<Name extends keyof OperationMethods> = Awaited<ReturnType<OperationMethods[Name]>>['data']

/** What a guard tells of a value. */
type Guarded<Guard> = Guard extends (value: unknown) => value is infer Type ? Type : never

describe('the types by the names that they have in 2.x', () => {
  it('are those of this package', () => {
    expectTypeOf<EpilotSDK>().toEqualTypeOf<SDK>()
    expectTypeOf<SDK['interceptors']>().toEqualTypeOf<InterceptorUse>()
    expectTypeOf<Client>().toExtend<OpenAPIClient<OperationMethods, PathsDictionary>>()
    expectTypeOf<UserHandle>().toExtend<ApiHandle<Client>>()
    expectTypeOf<UserHandle['get']>().toEqualTypeOf<AxiosInstance['get']>()
    expectTypeOf<UserHandle['getMeV2']>().toEqualTypeOf<OperationMethods['getMeV2']>()
    expectTypeOf<TokenArg>().toExtend<Parameters<SDK['authorize']>[0]>()
    expectTypeOf<string | (() => string | Promise<string>)>().toEqualTypeOf<TokenArg>()
    expectTypeOf<{ defaultDelayMs: number; maxRetries: number }>().toExtend<RetryConfig>()
    expectTypeOf<{ defaultDelay: number }>().not.toExtend<RetryConfig>()
    expectTypeOf<{ enabled: 'no' }>().not.toExtend<LargeResponseConfig>()
    expectTypeOf<{ 'x-epilot-org-id': 1 }>().not.toExtend<HeadersConfig>()
    expectTypeOf<{
      type: 'request'
      fulfilled: (config: InternalAxiosRequestConfig) => InternalAxiosRequestConfig
    }>().toExtend<Interceptor>()
    expectTypeOf<{
      type: 'request'
      fulfilled: (response: AxiosResponse) => AxiosResponse
    }>().not.toExtend<Interceptor>()
  })

  it('name schemas, parameters, bodies and results in namespaces', () => {
    expectTypeOf<Components.Schemas.UserV2>().toEqualTypeOf<UserV2>()
    expectTypeOf<Paths.InviteUser.RequestBody>().toEqualTypeOf<UserInvitationPayload>()
    expectTypeOf<Paths.InviteUser.Responses.$201>().toEqualTypeOf<Result<'inviteUser'>>()
    expectTypeOf<Paths.GetMeV2.Responses.$200>().toEqualTypeOf<UserV2>()
    expectTypeOf<Paths.ListUsersV2.QueryParameters>().toEqualTypeOf<OperationParameters['listUsersV2']>()
    expectTypeOf<Paths.GetUserV2.PathParameters>().toEqualTypeOf<{ id: string }>()
    expectTypeOf<Paths.GetUserV2.Parameters.Id>().toEqualTypeOf<string>()
    expectTypeOf<Paths.DeleteUserSetting.Responses.$204>().toEqualTypeOf<''>()
  })
})

describe('the types of arguments', () => {
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

  it('let a body be left out only where none is required and {} is valid', () => {
    expectTypeOf<[string]>().toExtend<Arguments<'activateUser'>>()
    expectTypeOf<[]>().toExtend<Arguments<'beginPasskeyRegistration'>>()
    expectTypeOf<[null]>().not.toExtend<Arguments<'createGroup'>>()
    expectTypeOf<[null]>().not.toExtend<Arguments<'requestPasswordReset'>>()
  })

  interface Plain {
    a: string
  }

  it('take any JSON as the value of a setting', () => {
    type Of<Value> = [{ scope: string; key: string }, Value]
    expectTypeOf<Of<'text'>>().toExtend<Arguments<'putUserSetting'>>()
    expectTypeOf<Of<0>>().toExtend<Arguments<'putUserSetting'>>()
    expectTypeOf<Of<null>>().toExtend<Arguments<'putUserSetting'>>()
    expectTypeOf<Of<{ a: [1] }>>().toExtend<Arguments<'putUserSetting'>>()
    expectTypeOf<Of<undefined>>().not.toExtend<Arguments<'putUserSetting'>>()
    expectTypeOf<Of<UserV2>>().toExtend<Arguments<'putUserSetting'>>()
    expectTypeOf<Of<readonly Plain[]>>().toExtend<Arguments<'putUserSetting'>>()
    expectTypeOf<Of<Date>>().toExtend<Arguments<'putUserSetting'>>()
    expectTypeOf<Of<1n>>().not.toExtend<Arguments<'putUserSetting'>>()
    expectTypeOf<Of<symbol>>().not.toExtend<Arguments<'putUserSetting'>>()
    expectTypeOf<Of<() => string>>().not.toExtend<Arguments<'putUserSetting'>>()
    expectTypeOf<Of<Map<string, string>>>().not.toExtend<Arguments<'putUserSetting'>>()
    expectTypeOf<Of<Set<string>>>().not.toExtend<Arguments<'putUserSetting'>>()
    expectTypeOf<Of<Promise<Plain>>>().not.toExtend<Arguments<'putUserSetting'>>()
    expectTypeOf<Of<Uint8Array>>().not.toExtend<Arguments<'putUserSetting'>>()
  })

  it('take the objects of WebAuthn as they are', () => {
    interface RegistrationResponseJSON {
      id: string
      response: { attestationObject: string }
    }
    type Credential = { challenge_token: string; registration_response: RegistrationResponseJSON }
    expectTypeOf<[null, Credential]>().toExtend<Arguments<'completePasskeyRegistration'>>()
    expectTypeOf<[null, { challenge_token: string }]>().not.toExtend<Arguments<'completePasskeyRegistration'>>()
  })

  it('reject null in a path, even where the schema allows it', () => {
    expectTypeOf<OperationParameters['getNavigation']['id']>().toEqualTypeOf<string>()
    expectTypeOf<components['schemas']['NavigationId']>().toEqualTypeOf<string | null>()
  })

  it('accept undefined for optional fields, under exactOptionalPropertyTypes too', () => {
    expectTypeOf<OperationParameters['getGroup']>().toEqualTypeOf<{ id: GroupId; hydrate?: boolean | undefined }>()
  })
})

describe('the types of responses', () => {
  it('are those of the schemas', () => {
    expectTypeOf<ReturnType<OperationMethods['getUserV2']>>().toEqualTypeOf<Promise<AxiosResponse<UserV2>>>()
    expectTypeOf<Data<'deleteUserV2'>>().toEqualTypeOf<User>()
    expectTypeOf<Data<'getUserSetting'>>().toEqualTypeOf<UserSetting>()
  })

  it('are an empty string for a response without a body', () => {
    expectTypeOf<Data<'deleteGroup'>>().toEqualTypeOf<''>()
    expectTypeOf<Data<'activateUser'>>().toEqualTypeOf<''>()
  })

  it('have null where the definition allows it', () => {
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

  it('on fetch are operations, paths, hooks and defaults, and nothing of axios', () => {
    expectTypeOf<ClientOnFetch>().not.toExtend<AxiosInstance>()
    expectTypeOf<keyof ClientOnFetch>().toEqualTypeOf<keyof MethodsOnFetch | 'paths' | 'hooks' | 'defaults'>()
    expectTypeOf<ClientOnFetch['paths']['/v2/users/{id}']['patch']>().toEqualTypeOf<MethodsOnFetch['updateUserV2']>()
    expectTypeOf<UserOnFetch['getClient']>().toEqualTypeOf<() => ClientOnFetch>()
  })

  it('on fetch have the operations of the other, and return results of their own', () => {
    expectTypeOf<keyof MethodsOnFetch>().toEqualTypeOf<keyof OperationMethods>()
    expectTypeOf<ReturnType<MethodsOnFetch['getUserV2']>>().toEqualTypeOf<Promise<FetchResult<UserV2>>>()
    expectTypeOf<FetchResult<UserV2>['response']>().toEqualTypeOf<Response>()
    expectTypeOf<FetchResult<UserV2>['headers']>().toEqualTypeOf<Headers>()
    expectTypeOf<Parameters<MethodsOnFetch['inviteUser']>[1]>().toEqualTypeOf<Arguments<'inviteUser'>[1]>()
  })

  it('of any entry can be authorized by any entry, which returns its first argument', () => {
    expectTypeOf<typeof authorize>().toBeCallableWith({} as ClientOnFetch, () => 'token')
    expectTypeOf<typeof authorizeOnFetch>().toBeCallableWith({} as Client, null)
    expectTypeOf<typeof authorize<ClientOnFetch>>().returns.toEqualTypeOf<ClientOnFetch>()
    expectTypeOf<typeof authorizeOnFetch<UserOnFetch>>().returns.toEqualTypeOf<UserOnFetch>()
  })
})

describe('the helper types', () => {
  it('tell what an operation returns, on either kind of client', () => {
    expectTypeOf<Result<'listUsersV2'>>().toEqualTypeOf<{ results?: UserV2[] | undefined }>()
    expectTypeOf<ResultOnFetch<'listUsersV2'>>().toEqualTypeOf<{ results?: UserV2[] | undefined }>()
    expectTypeOf<Result<'deleteGroup'>>().toEqualTypeOf<''>()
    expectTypeOf<ResultOnFetch<'getUserV2'>>().toEqualTypeOf<UserV2>()
  })

  it('tell what an operation takes as its body, on either kind of client', () => {
    expectTypeOf<Body<'inviteUser'>>().toEqualTypeOf<UserInvitationPayload>()
    expectTypeOf<BodyOnFetch<'inviteUser'>>().toEqualTypeOf<UserInvitationPayload>()
    expectTypeOf<Body<'getMeV2'>>().toEqualTypeOf<never>()
    expectTypeOf<BodyOnFetch<'getMeV2'>>().toEqualTypeOf<never>()
  })
})

describe('the types of failures', () => {
  it('distinguish an axios error of this package from a rejected call', () => {
    expectTypeOf<Guarded<typeof isCallError>>().toEqualTypeOf<CallError<unknown>>()
    expectTypeOf<Guarded<typeof isRefused>>().toEqualTypeOf<RefusedError>()
    expectTypeOf<CallError>().toExtend<AxiosError>()
    expectTypeOf<CallError>().toEqualTypeOf<SDKCallError>()
    expectTypeOf<CallError['requestId']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<CallError['outcome']>().toEqualTypeOf<'unknown' | undefined>()
  })

  it('distinguish an error on fetch, which is a class, from a rejected call', () => {
    expectTypeOf<Guarded<typeof isFetchCallError>>().toEqualTypeOf<FetchCallError<unknown>>()
    expectTypeOf<Guarded<typeof isRefusedOnFetch>>().toEqualTypeOf<RefusedError>()
    expectTypeOf<FetchCallError>().toExtend<Error>()
    expectTypeOf<FetchCallError>().not.toExtend<AxiosError>()
    expectTypeOf<FetchCallError<UserV2>['response']>().toEqualTypeOf<FetchResult<UserV2> | undefined>()
    expectTypeOf<FetchCallError['status']>().toEqualTypeOf<number | undefined>()
    expectTypeOf<FetchCallError['operationId']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<FetchCallError['outcome']>().toEqualTypeOf<'unknown' | undefined>()
  })

  it('list the codes of a rejected call', () => {
    expectTypeOf<RefusedError>().toExtend<TypeError>()
    expectTypeOf<RefusedError['code']>().toEqualTypeOf<'ERR_PARAMETER' | 'ERR_BODY' | 'ERR_TOKEN' | 'ERR_OPTION'>()
  })
})

describe('the types of functions that take a client', () => {
  it('let paginate take the list operations of either kind of client, and no others', () => {
    type Method = OperationMethods['listUsersV2']
    type FetchMethod = MethodsOnFetch['listUsersV2']
    expectTypeOf<ReturnType<typeof paginate<Method>>>().toExtend<AsyncIterable<UserV2>>()
    expectTypeOf<ReturnType<typeof paginateOnFetch<FetchMethod>>>().toExtend<AsyncIterable<UserV2>>()
    expectTypeOf<ReturnType<typeof paginate<FetchMethod>>>().not.toExtend<AsyncIterable<UserSetting>>()
    expectTypeOf<MethodsOnFetch['getMeV2']>().not.toExtend<Parameters<typeof paginateOnFetch>[0]>()
  })

  it('let passkey functions take either kind of client, and nothing else', () => {
    type Registering = Parameters<typeof registerPasskey>[0]
    expectTypeOf<Client>().toExtend<Registering & AuthenticatingClient>()
    expectTypeOf<ClientOnFetch>().toExtend<Registering & AuthenticatingClient>()
    expectTypeOf<UserOnFetch>().toExtend<Parameters<typeof authenticateWithPasskey>[0]>()
    expectTypeOf<AxiosInstance>().not.toExtend<AuthenticatingClient>()
    expectTypeOf<Pick<ClientOnFetch, 'getMeV2'>>().not.toExtend<Registering>()
  })
})
