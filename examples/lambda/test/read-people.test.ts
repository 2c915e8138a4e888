import { expect, it } from 'vitest'
import { readPeople } from '../src/read-people'

it('reads addresses, languages and roles, as spreadsheets export them', () => {
  const csv = '\ufeffEmail, Language ,Roles\r\n"anna@example.com",de,"1:owner 1:sales"\r\n\r\nben@example.com\r\n'
  expect(readPeople(csv)).toEqual({
    rows: [
      { line: 2, invitation: { email: 'anna@example.com', language: 'de', roles: ['1:owner', '1:sales'] } },
      { line: 4, invitation: { email: 'ben@example.com' } },
    ],
    bad: [],
  })
})

it('says of each line that cannot be used why', () => {
  const csv = 'email,language\nnobody,\nanna@example.com,fr\nben@example.com,\nBEN@example.com,\n'
  expect(readPeople(csv)).toEqual({
    rows: [{ line: 4, invitation: { email: 'ben@example.com' } }],
    bad: [
      { line: 2, problem: 'no e-mail address' },
      { line: 3, problem: 'the language is neither en nor de' },
      { line: 5, problem: 'the address has been in a line before' },
    ],
  })
})
