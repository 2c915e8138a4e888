import { expect, expectTypeOf, it } from 'vitest'
import { type ErrorCode, errorCodes } from '../../../src/core/errors/codes'
import type { RefusedError } from '../../../src/core/errors/refuse'

it('each code is named like itself, except one that has kept its value', () => {
  const renamed = Object.entries(errorCodes).filter(([name, code]) => name !== code)
  expect(renamed).toEqual([['ERR_NOT_JSON', 'ERR_ANSWER_NOT_JSON']])
  expect(Object.keys(errorCodes)).toHaveLength(14)
})

it('the type has just these codes, those of refusals among them', () => {
  expectTypeOf<ErrorCode>().toEqualTypeOf<(typeof errorCodes)[keyof typeof errorCodes]>()
  expectTypeOf<RefusedError['code']>().toExtend<ErrorCode>()
  expectTypeOf<'ERR_ANSWER_NOT_JSON' | 'ETIMEDOUT'>().toExtend<ErrorCode>()
  expectTypeOf<'ERR_NOT_JSON'>().not.toExtend<ErrorCode>()
})
