import { expect, it } from 'vitest'
import { fromOffset } from '../../src/mock/from-offset'

const at = (query: string) => `http://127.0.0.1/x${query}`

it('a fixed body has what follows the offset of its list, or of its one field that is a list', () => {
  expect(fromOffset(['a', 'b', 'c'], at('?offset=2'))).toEqual(['c'])
  expect(fromOffset({ hits: 3, groups: ['a', 'b', 'c'], next: null }, at('?limit=1&offset=1'))).toEqual({
    hits: 3,
    groups: ['b', 'c'],
    next: null,
  })
})

it('a fixed body stays as it is without an offset, and without a list', () => {
  const list = ['a', 'b']
  for (const query of ['', '?offset=0', '?offset=-1', '?offset=b', '?limit=1']) {
    expect(fromOffset(list, at(query))).toBe(list)
  }
  for (const body of [{ id: 'a' }, {}, 'text', null, undefined]) {
    expect(fromOffset(body, at('?offset=1'))).toBe(body)
  }
})
