const authorization = 'Bearer matrix-token'
const invitation = '{"email":"anna@example.com","language":"de"}'

/** The requests of `program/program.mjs`, in their order. */
export const REQUESTS = [
  { line: 'GET /v2/users/a%2Fb%20%3F%23%C3%BC%25', authorization, body: '' },
  { line: 'POST /v2/users/invite', authorization, body: invitation },
  { line: 'POST /v2/users/invite', authorization, body: invitation },
  { line: 'GET /v1/users?org_ids=1,2%2C3&limit=10', authorization, body: '' },
  { line: 'GET /v2/users/me', authorization, body: '' },
]

/** What it answers. */
export const RESULT = {
  bodies: [{ id: 'awkward' }, { invited: true }, { hits: 2 }],
  asked: ['request', 'request', 'request', 'request'],
  retried: ['inviteUser 1'],
  missing: 'getMeV2 failed with status 404: no such user',
  sameAxios: true,
  refused: 'getUserV2: parameter "id" must not be ".."',
}
