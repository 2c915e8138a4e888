import { describe, expect, it } from 'vitest'
import { ownServer } from '../../../src/core/request/own-server'

describe('the server of an operation', () => {
  it('is the documented one, whatever the `baseURL` of the client', () => {
    const server = ownServer('https://h.example/v1')
    expect([server({}), server({ baseURL: 'https://b.example' })]).toEqual([
      'https://h.example/v1',
      'https://h.example/v1',
    ])
  })

  it('is the `baseURL` of a call, of whichever scheme the documented one is', () => {
    for (const documented of ['https://h.example/v1', 'HTTP://h.example', 'web2+h.x-1://h.example']) {
      expect(ownServer(documented)({ baseURL: 'https://b.example' }, { baseURL: 'https://c.example/' })).toBe(
        'https://c.example',
      )
    }
  })

  it('is what `servers` has for it, of the call before that of the client, with or without a slash at the end', () => {
    const server = ownServer('https://h.example/v1')
    const one = { servers: { 'https://h.example/v1': 'https://one.example' } }
    const two = { servers: { 'https://h.example/v1/': 'https://two.example/x//' } }
    expect([server(one), server(two), server(one, two), server(two, one)]).toEqual([
      'https://one.example',
      'https://two.example/x',
      'https://two.example/x',
      'https://one.example',
    ])
    expect(server({ servers: { 'https://h.example': 'https://three.example' } })).toBe('https://h.example/v1')
  })

  it('is looked up in `servers` alone, and not in what every object has', () => {
    expect(ownServer('constructor')({ baseURL: 'https://b.example/', servers: {} })).toBe(
      'https://b.example/constructor',
    )
  })

  it('follows the `baseURL` where it is relative, and stays relative without one', () => {
    const base = { baseURL: 'https://b.example/api/v1/' }
    expect(['/v2', '/', '../v3/', '/at/https://h.example'].map((documented) => ownServer(documented)(base))).toEqual([
      'https://b.example/v2',
      'https://b.example',
      'https://b.example/api/v3',
      'https://b.example/at/https://h.example',
    ])
    expect([ownServer('/v2')({}), ownServer('/v2')({ baseURL: '' })]).toEqual(['/v2', '/v2'])
  })
})
