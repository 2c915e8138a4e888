import { expect, expectTypeOf, it } from 'vitest'
import { type ErrorCode, errorCodes } from '../../../src/core/errors/codes'
import type { RefusedError } from '../../../src/core/errors/refuse'

it('each code has its name as its value, except one that has kept its old value', () => {
  const renamed = Object.entries(errorCodes).filter(([name, code]) => name !== code)
  expect(renamed).toEqual([['ERR_NOT_JSON', 'ERR_ANSWER_NOT_JSON']])
  expect(Object.keys(errorCodes)).toHaveLength(14)
})

it('the type has exactly these codes, those of rejected calls included', () => {
  expectTypeOf<ErrorCode>().toEqualTypeOf<(typeof errorCodes)[keyof typeof errorCodes]>()
  expectTypeOf<RefusedError['code']>().toExtend<ErrorCode>()
  expectTypeOf<'ERR_ANSWER_NOT_JSON' | 'ETIMEDOUT'>().toExtend<ErrorCode>()
  expectTypeOf<'ERR_NOT_JSON'>().not.toExtend<ErrorCode>()
})
