import { expect, it } from 'vitest'
import { corsHeaders } from '../../../src/mock/http/cors'

const always = {
  'access-control-allow-origin': 'http://localhost:5173',
  'access-control-allow-credentials': 'true',
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE',
  'access-control-expose-headers': 'retry-after, www-authenticate, x-amzn-requestid',
  'access-control-max-age': '600',
  vary: 'origin, access-control-request-headers',
}

it('a page may send what it has asked to send, and by default a token and JSON', () => {
  expect(corsHeaders('http://localhost:5173')).toEqual({
    ...always,
    'access-control-allow-headers': 'authorization, content-type',
  })
  expect(corsHeaders('http://localhost:5173', { headers: 'x-mine', privateNetwork: false })).toEqual({
    ...always,
    'access-control-allow-headers': 'x-mine',
  })
})

it('a page of another network may call this machine where it has asked to', () => {
  expect(corsHeaders('http://localhost:5173', { privateNetwork: true })).toEqual({
    ...always,
    'access-control-allow-headers': 'authorization, content-type',
    'access-control-allow-private-network': 'true',
  })
})
