import { describe, expect, it } from 'vitest'
import { createClient, errorCodes } from '../../src/user'
import { createClient as createFetchClient } from '../../src/user/fetch'
import { codeIn, rowsUnder } from './snippets'

const PAGE = 'docs/errors-and-retries.md'

describe.each([
  ['axios', createClient({ baseURL: 'http://127.0.0.1:9' })],
  ['fetch', createFetchClient({ baseURL: 'http://127.0.0.1:9' })],
])('a call that the page says is rejected, on %s', (_, client) => {
  const rows = rowsUnder(PAGE, 'Rejected before anything is sent').map(([call, message]) => [
    codeIn(call),
    codeIn(message),
  ])

  it('is one of many', () => expect(rows.length).toBeGreaterThan(20))

  it.each(rows)('%s', async (call, message) => {
    const error = await new Function('client', `return client.${call}`)(client).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'TypeError', message })
  })
})

it('the page lists all codes', () => {
  const listed = rowsUnder(PAGE, 'Codes').map(([code]) => codeIn(code))
  expect(listed).toEqual(Object.values(errorCodes))
})
