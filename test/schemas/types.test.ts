import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import { expectTypeOf, it } from 'vitest'
import type { Client } from '../../src/user/fetch'
import type { UserV2 } from '../../src/user/generated/types'
import type { components } from '../../src/user/openapi-typescript'
import * as schemas from '../../src/user/schemas'

type Module = typeof schemas
type Named = components['schemas']

/** All validators of the entry, by their names. */
type Names = { [Name in keyof Module]: Module[Name] extends StandardSchemaV1 ? Name : never }[keyof Module]
type Inputs = { [Name in Names]: StandardSchemaV1.InferInput<Module[Name]> }
type Outputs = { [Name in Names]: StandardSchemaV1.InferOutput<Module[Name]> }

/** The operations that have a body, by the names of their validators. */
type Operations = {
  [Name in keyof Client as Client[Name] extends (parameters: never, data: infer _, options?: never) => unknown
    ? `${Capitalize<Name & string>}Body`
    : never]: Client[Name] extends (...args: infer Arguments) => unknown ? NonNullable<Arguments[1]> : never
}
type WithBody = Extract<Names, `${string}Body`>

it('infers the type of each schema and each body', () => {
  expectTypeOf<Pick<Inputs, keyof Named & Names>>().toEqualTypeOf<Named>()
  expectTypeOf<Pick<Outputs, keyof Named & Names>>().toEqualTypeOf<Named>()
  expectTypeOf<Omit<Pick<Inputs, WithBody>, 'PutUserSettingBody'>>().toEqualTypeOf<
    Omit<Pick<Operations, WithBody>, 'PutUserSettingBody'>
  >()
  expectTypeOf<WithBody>().toEqualTypeOf<
    { [Name in keyof Operations]: Operations[Name] extends never ? never : Name }[WithBody]
  >()
  // @ts-expect-error another schema
  expectTypeOf<Inputs['UserV2']>().toEqualTypeOf<Named['User']>()
})

it('has types under the names of the validators', () => {
  expectTypeOf<schemas.UserV2>().toEqualTypeOf<UserV2>()
  expectTypeOf<schemas.ResetPasswordBody>().toEqualTypeOf<{ email: string; token: string; password: string }>()
})

it('has the values of fields as lists', () => {
  expectTypeOf<(typeof schemas.languages)[number]>().toEqualTypeOf<NonNullable<schemas.SignUpUserBody['language']>>()
  expectTypeOf<(typeof schemas.statuses)[number]>().toEqualTypeOf<NonNullable<UserV2['status']>>()
  expectTypeOf<(typeof schemas.overrideReleaseChannels)[number]>().toEqualTypeOf<
    NonNullable<UserV2['override_release_channel']>
  >()
})

it('fits the resolver of react-hook-form', () => {
  expectTypeOf(standardSchemaResolver(schemas.SignUpUserBody)).parameter(0).toEqualTypeOf<schemas.SignUpUserBody>()
})
