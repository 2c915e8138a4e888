import { describe, expect, it } from 'vitest'
import { createGuard } from '../../../src/mock/http/guard'

const local = createGuard({ host: '127.0.0.1', allowedHosts: [] })

describe('a server for this machine', () => {
  it.each([
    'localhost',
    'LOCALHOST:4010',
    '127.0.0.1:4010',
    '127.1.2.3',
    '127.10.200.30:4010',
    '[::1]:4010',
    'app.localhost:4010',
    'localhost.:4010',
  ])('is called as %s', (host) => {
    expect(local({ host, origin: undefined })).toBeUndefined()
  })

  it.each([
    ['evil.example', 'the Host "evil.example"'],
    ['localhost.evil.example:4010', 'the Host "localhost.evil.example:4010"'],
    ['127.0.0.1.evil.example', 'the Host "127.0.0.1.evil.example"'],
    ['evillocalhost:4010', 'the Host "evillocalhost:4010"'],
    ['127.0.0.1.nip.io', 'the Host "127.0.0.1.nip.io"'],
    ['localhost.evil.example.', 'the Host "localhost.evil.example."'],
    ['0.0.0.0:4010', 'the Host "0.0.0.0:4010"'],
    ['[::]:4010', 'the Host "[::]:4010"'],
    ['', 'the Host ""'],
    ['192.168.1.5:4010', 'the Host "192.168.1.5:4010"'],
    ['user@127.0.0.1 x', 'the Host "user@127.0.0.1 x"'],
    [undefined, 'the Host ""'],
  ])('is not called as %s', (host, problem) => {
    expect(local({ host, origin: undefined })).toBe(problem)
  })

  it.each(['http://localhost:5173', 'https://localhost', 'http://[::1]:3000', 'http://my.app.localhost:8080'])(
    'serves pages of %s',
    (origin) => {
      expect(local({ host: 'localhost:4010', origin })).toBeUndefined()
    },
  )

  it.each([
    'https://evil.example',
    'null',
    'http://localhost.evil.example',
    'http://192.168.1.5',
    'file://',
    'localhost',
  ])('rejects pages of %s', (origin) => {
    expect(local({ host: 'localhost:4010', origin })).toBe(`the Origin "${origin}"`)
  })
})

it.each(['::1', '[::1]', 'localhost', '127.0.0.2'])('a server on %s is called by no other address', (host) => {
  const guard = createGuard({ host, allowedHosts: [] })
  expect(guard({ host: '[::1]:4010', origin: undefined })).toBeUndefined()
  for (const address of ['192.168.1.5:4010', '[fd00::1]:4010']) {
    expect(guard({ host: address, origin: undefined })).toBe(`the Host "${address}"`)
  }
})

it.each(['::', '[::]', 'fd00::1', 'My-Machine'])('a server on %s is called by address as well', (host) => {
  const guard = createGuard({ host, allowedHosts: [] })
  for (const address of ['192.168.1.5:4010', '[fd00::1]:4010']) {
    expect(guard({ host: address, origin: undefined })).toBeUndefined()
  }
  expect([guard({ host: 'my-machine', origin: undefined }) === undefined]).toEqual([host === 'My-Machine'])
})

describe('a server for other machines', () => {
  const open = createGuard({ host: '0.0.0.0', allowedHosts: ['User-API'] })

  it('accepts requests by IP address, and by the names that it was given', () => {
    for (const host of ['192.168.1.5:4010', '[fd00::1]:4010', 'user-api:4010', 'localhost']) {
      expect([host, open({ host, origin: undefined })]).toEqual([host, undefined])
    }
    for (const host of ['evil.example', '1.2.3.4.evil.example']) {
      expect(open({ host, origin: undefined })).toBe(`the Host "${host}"`)
    }
  })

  it('accepts requests of its own page, of pages of those names and of this machine, and of no others', () => {
    const host = '192.168.1.5:4010'
    for (const origin of ['http://192.168.1.5:4010', 'http://user-api:3000', 'http://localhost:3000']) {
      expect([origin, open({ host, origin })]).toEqual([origin, undefined])
    }
    expect(open({ host, origin: 'http://192.168.1.6' })).toBe('the Origin "http://192.168.1.6"')
  })
})
