import { expect, test } from 'vitest'
import { contradictions } from './documented'

const at = 'https://user.sls.epilot.io'
const json = (body: unknown, status = 200) => Response.json(body, { status })

/** What the check of the other tests finds in a response. */
const check = (path: string, response: Response, method = 'GET') =>
  contradictions(new Request(`${at}${path}`, { method }), response)

test('a response that is documented passes', async () => {
  expect(await check('/v2/users/me', json({ id: '1', email: 'a@example.com' }))).toEqual([])
  expect(await check('/v1/groups/g', new Response(null, { status: 204 }), 'DELETE')).toEqual([])
  expect(await check('/v1/groups/g', json({ message: 'No group g' }, 404))).toEqual([])
  expect(await check('/v2/users/me', json({ message: 'Unauthorized' }, 401))).toEqual([])
})

test('a response that contradicts its schema is found', async () => {
  expect(await check('/v2/users/me', json({ email: 'x', phone: 1 }))).toEqual([
    'getMeV2 200/email: must match format "email"',
    'getMeV2 200/phone: must be string,null',
  ])
  expect(await check('/v2/users/u', json({ custom_start_page: '/home' }))).toEqual([
    'getUserV2 200/custom_start_page: must match pattern "^/app/*"',
  ])
})

test('a status that is not documented is found', async () => {
  expect(await check('/v1/groups/g', json({}, 201))).toEqual(['getGroup 201: is undocumented'])
  expect(await check('/v2/users/me', json({ message: 'no' }, 404))).toEqual(['getMeV2 404: is undocumented'])
  expect(await check('/v2/users/public/checkToken', json({ message: 'no' }, 401))).toEqual([
    'checkInviteToken 401: is undocumented',
  ])
})

test('a body where none is documented, none where there must be one, and an unknown path are found', async () => {
  expect(await check('/v2/users/public/activate', json({}), 'POST')).toEqual(['activateUser 200: has a body'])
  expect(await check('/v2/users/me', new Response(''))).toEqual(['getMeV2 200: is not JSON'])
  expect(await check('/v2/groups', json({}))).toEqual(['GET /v2/groups is no operation'])
})
