import { createUserApi, createUserApiServer, type UserApiServer } from '@epilot/sdk/user/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Bundle, invoke } from './invoke'

const api = createUserApi({ ids: 'counted', users: [{ email: 'anna@example.com' }] })
let server: UserApiServer
beforeAll(async () => {
  server = await createUserApiServer(api)
})
beforeEach(() => api.reset())
afterAll(() => server.close())

const run = (bundle: Bundle, csv: string, remainingMs: number[] = []) =>
  invoke(bundle, { csv, baseURL: server.url, token: api.token, remainingMs })

const outcomes = ({ report }: Awaited<ReturnType<typeof run>>) => report.results.map(({ outcome }) => outcome)
const mailed = () => api.outbox.map(({ to }) => to)
const CSV = 'email,language\nben@example.com,de\ncleo@example.com,\n'

describe.each(['handler.mjs', 'handler.cjs'] as const)('the bundle %s', (bundle) => {
  it('invites everybody in the list, in their language', async () => {
    const { report } = await run(bundle, CSV)
    expect(report).toEqual({
      counts: { invited: 2 },
      results: [
        { line: 2, outcome: 'invited' },
        { line: 3, outcome: 'invited' },
      ],
      bad: [],
    })
    expect(api.outbox.map(({ to, language }) => [to, language])).toEqual([
      ['ben@example.com', 'de'],
      ['cleo@example.com', 'en'],
    ])
  })

  it('invites nobody twice in a second run, whatever the case of the address', async () => {
    await run(bundle, CSV)
    expect(outcomes(await run(bundle, `${CSV}ANNA@example.com,\nDora@example.com,\n`.replace('ben', 'BEN')))).toEqual([
      'known',
      'known',
      'known',
      'invited',
    ])
    expect(mailed()).toEqual(['ben@example.com', 'cleo@example.com', 'Dora@example.com'])
  })

  it.each([
    ['after', ['ben@example.com', 'cleo@example.com']],
    ['before', ['cleo@example.com']],
  ] as const)(
    'reports an invitation whose connection broke %s it was sent, and does not repeat it',
    async (drop, to) => {
      api.failNext('inviteUser', { drop })
      const invocation = await run(bundle, CSV)
      expect(outcomes(invocation)).toEqual(['unknown', 'invited'])
      expect(mailed()).toEqual(to)
      expect(api.requests.filter(({ operationId }) => operationId === 'inviteUser').length).toBe(2)
      expect(invocation.report.results[0]?.problem).toBe('inviteUser failed: fetch failed')
    },
  )

  it('retries what is safe to retry, and logs it', async () => {
    api.failNext('listUsersV2', { status: 503 })
    api.failNext('inviteUser', { status: 429, retryAfter: 1 })
    const invocation = await run(bundle, CSV)
    expect(outcomes(invocation)).toEqual(['invited', 'invited'])
    const retries = invocation.logs.filter(({ event }) => event === 'retry')
    expect(retries.map(({ operationId, status, attempt }) => [operationId, status, attempt])).toEqual([
      ['listUsersV2', 503, 1],
      ['inviteUser', 429, 1],
    ])
    expect(mailed()).toEqual(['ben@example.com', 'cleo@example.com'])
  })

  it('stops between two invitations when its time is up, and goes on in the next run', async () => {
    expect(outcomes(await run(bundle, CSV, [31_000, 30_000]))).toEqual(['invited', 'left'])
    expect(mailed()).toEqual(['ben@example.com'])
    expect(outcomes(await run(bundle, CSV))).toEqual(['known', 'invited'])
  })

  it('shows no token, no address and no words of the service in its logs', async () => {
    api.failNext('inviteUser', { status: 400, body: { message: 'ben@example.com is not welcome' } })
    const { report, logs, stdout } = await run(bundle, `${CSV}nonsense,\n`)
    const requestId = api.requests.find(({ status }) => status === 400)?.requestId
    expect(report.results[0]).toEqual({
      line: 2,
      outcome: 'failed',
      problem: 'inviteUser failed with status 400: ben@example.com is not welcome',
      status: 400,
      requestId,
    })
    expect(logs).toEqual([
      { level: 'warn', event: 'bad line', line: 4, problem: 'no e-mail address', invocation: 'invocation-1' },
      {
        level: 'warn',
        event: 'invitation',
        line: 2,
        outcome: 'failed',
        status: 400,
        requestId,
        invocation: 'invocation-1',
      },
      { level: 'info', event: 'invitation', line: 3, outcome: 'invited', invocation: 'invocation-1' },
      { level: 'info', event: 'done', counts: { failed: 1, invited: 1 }, bad: 1, invocation: 'invocation-1' },
    ])
    expect(stdout).not.toMatch(/@|welcome|token-of/)
  })

  it('invites nobody when it cannot read who is known', async () => {
    api.failNext('listUsersV2', { status: 403 })
    await expect(run(bundle, CSV)).rejects.toThrow('listUsersV2 failed with status 403')
    expect(mailed()).toEqual([])
  })
})
