import { expect, it } from 'vitest'
import { bySpecificity, createRouter } from '../../src/mock/router'

const get = (path: string) => ({ method: 'get', path })

it.each([
  ['a fixed segment before a parameter', ['/users/me', '/users/{id}']],
  ['also where a later segment is the other way round', ['/users/me/{key}', '/users/{id}/settings']],
  ['also where both have as many parameters', ['/{a}/users/{b}/x', '/{a}/{b}/x/{c}']],
  ['text beside a parameter before a bare one', ['/users/{id}:reset', '/users/{id}']],
  ['a fixed segment before any text beside a parameter', ['/users/me', '/users/{id}:reset-all']],
  ['more text beside one parameter before less beside two', ['/files/{name}.tar.gz', '/files/{name}.{type}']],
  ['more of that text before less', ['/files/{name}.tar.gz', '/files/{name}.gz', '/files/{name}']],
  ['more of a query before less', ['/x?a=1&b=2', '/x?a=1', '/x?a={a}', '/x']],
  ['two parameters with text between them before one', ['/range/{from}-{to}', '/range/{all}']],
])('sorts %s', (_, paths) => {
  const sorted = (order: string[]) => order.map(get).sort(bySpecificity)
  expect(sorted(paths)).toEqual(paths.map(get))
  expect(sorted([...paths].reverse())).toEqual(paths.map(get))
})

it('finds a path with letters that are percent-encoded in a URL', () => {
  const route = createRouter({ street: get('/straße/a b/{id}') })
  const { pathname } = new URL('http://127.0.0.1/straße/a b/ü')
  expect(route('GET', pathname)).toEqual({ operationId: 'street', params: { id: 'ü' } })
  expect(route('GET', '/straße/a b/1')).toEqual({ operationId: undefined, allow: [] })
})

it('finds an operation by method and path, with its decoded parameters', () => {
  const route = createRouter({
    user: get('/users/{id}'),
    me: get('/users/me'),
    reset: { method: 'post', path: '/users/{id}:reset' },
    setting: { method: 'put', path: '/users/{id}/settings/{scope}' },
  })
  expect(route('GET', '/users/me')).toEqual({ operationId: 'me', params: {} })
  expect(route('GET', '/users/a%2Fb%20c')).toEqual({ operationId: 'user', params: { id: 'a/b c' } })
  expect(route('POST', '/users/anna:reset')).toEqual({ operationId: 'reset', params: { id: 'anna' } })
  expect(route('put', '/users/1/settings/%zz')).toEqual({ operationId: 'setting', params: { id: '1', scope: '%zz' } })
  expect(route('DELETE', '/users/me')).toEqual({ operationId: undefined, allow: ['GET'] })
  expect(route('GET', '/groups')).toEqual({ operationId: undefined, allow: [] })
})
