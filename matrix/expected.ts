const authorization = 'Bearer matrix-token'
const invitation = '{"email":"anna@example.com","language":"de"}'

/** Where the program runs: a browser does not tell where a redirect by another origin leads, so none is followed. */
export type Place = 'runtime' | 'browser'

/** The requests of `program/program.mjs`, in their order. */
export const requestsIn = (place: Place) => [
  { line: 'GET /v2/users/me/settings', authorization, body: '' },
  { line: 'GET /v2/users/a%2Fb%20%3F%23%C3%BC%25', authorization, body: '' },
  { line: 'POST /v2/users/invite', authorization, body: invitation },
  { line: 'POST /v2/users/invite', authorization, body: invitation },
  { line: 'GET /v1/users?org_ids=1,2%2C3&limit=10', authorization, body: '' },
  { line: 'GET /v1/groups', authorization, body: '' },
  { line: 'GET /payload.json', authorization: undefined, body: '' },
  { line: 'GET /v2/users/me', authorization, body: '' },
  { line: 'GET /v2/users/me/passkeys', authorization, body: '' },
  ...(place === 'runtime' ? [{ line: 'GET /moved', authorization, body: '' }] : []),
]

/** What it returns. */
export const resultIn = (place: Place) => ({
  bodies: [{ id: 'awkward' }, { invited: true }, { hits: 2 }, [{ id: 'group' }]],
  asked: Array(7).fill('request'),
  retried: ['inviteUser 1'],
  missing: 'getMeV2 failed with status 404: no such user',
  isOwn: true,
  refused: 'getUserV2: parameter "id" must not be ".."',
  aborted: 'ERR_CANCELED',
  late: 'listUserSettings failed: timeout of 1000ms exceeded',
  moved: place === 'runtime' ? { passkeys: [] } : 'ERR_REDIRECT_REFUSED',
})
