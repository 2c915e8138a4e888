import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlain, jsonText, problemIn } from '../../../src/core/request/json-body'
import { sendable, unsendable } from '../../support/values'

describe('problemIn', () => {
  it.each(unsendable)('names %s, and its path', (_, value, problem) => {
    expect(problemIn(value, 'it')).toBe(`it is ${problem}`)
    expect(problemIn({ list: [0, { value }] }, 'it')).toBe(`it.list.1.value is ${problem}`)
  })

  it.each(sendable)('finds nothing in %s', (_, value) => {
    expect(problemIn(value, 'it')).toBeUndefined()
  })

  it('names the first problem', () => {
    expect(problemIn({ a: 1, b: Number.NaN, c: new Map() }, 'it')).toBe('it.b is NaN')
  })

  it.each([
    [[1, undefined], 'it.1 is undefined'],
    // biome-ignore lint/suspicious/noSparseArray: that is what this is about.
    [{ users: [, 'x'] }, 'it.users.0 is undefined'],
  ])('names what a list would send as null: %j', (value, problem) => {
    expect(problemIn(value, 'it')).toBe(problem)
  })

  it('finds a cycle at once, however wide the object is', () => {
    const wide: Record<string, unknown> = { numbers: Array(100_000).fill(1) }
    wide.self = wide
    expect(problemIn(wide, 'it')).toBe('it.self refers to itself')
  })

  it('changes nothing and calls toJSON once', () => {
    let calls = 0
    const value = Object.freeze({ toJSON: () => ({ calls: ++calls }) })
    expect([problemIn([value], 'it'), calls]).toEqual([undefined, 1])
  })
})

describe('jsonText', () => {
  it('is what JSON.stringify writes, or throws', () => {
    fc.assert(
      fc.property(
        fc.anything({ withDate: true, withMap: true, withBigInt: true, withNullPrototype: true }),
        (value) => {
          let text: string | undefined
          try {
            text = jsonText('op', value)
          } catch (error) {
            expect((error as { code: string }).code).toBe('ERR_BODY')
            return
          }
          expect(text).toBe(JSON.stringify(value))
          // Nothing is lost but what is `undefined`, in which JSON has no say.
          if (!hasUndefined(value)) expect(JSON.stringify(JSON.parse(text))).toBe(text)
        },
      ),
    )
  })

  it('is not empty for an object without a JSON form', () => {
    expect(() => jsonText('createGroup', { toJSON() {} })).toThrow('the body must be JSON: body is undefined')
  })

  it('says which call, and where', () => {
    const throwing = () => jsonText('createGroup', { limit: { is: Number.NaN } })
    expect(throwing).toThrow('createGroup: the body must be JSON: body.limit.is is NaN')
  })

  it('of a plain call says that it is a request', () => {
    expect(() => jsonText(undefined, 5n)).toThrow('request: the body must be JSON: body is a bigint')
  })

  it('shows no value that it throws for', () => {
    const error = catchError(() => jsonText('op', { password: Object.assign(() => {}, { secret: 'hunter22' }) }))
    expect(`${error.message}${JSON.stringify(error)}`).not.toContain('hunter22')
  })
})

const hasUndefined = (value: unknown): boolean =>
  value === undefined || (Object(value) === value && Object.values(value as object).some(hasUndefined))

function catchError(run: () => unknown): Error {
  try {
    run()
  } catch (error) {
    return error as Error
  }
  throw new Error('it did not throw')
}

describe('isPlain', () => {
  it.each([{}, Object.create(null), new (class {})(), Object.freeze({})])('is true for an object: %s', (value) => {
    expect(isPlain(value)).toBe(true)
  })

  it.each([
    [[]],
    [null],
    [undefined],
    ['text'],
    [5],
    [() => {}],
    [new Map()],
    [new Date()],
    [Promise.resolve()],
    [new FormData()],
  ])('is false for %s', (value) => {
    expect(isPlain(value)).toBe(false)
  })
})
