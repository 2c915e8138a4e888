import { describe, expect, it, vi } from 'vitest'
import type { ResponseFinding } from '../../src/schemas/check-responses'
import { user } from '../../src/user'
import * as onFetch from '../../src/user/fetch'
import { checkResponses } from '../../src/user/schemas'
import { type Client, kinds, type Stub } from '../support/clients'

const OPTIONS = { token: 'my-token', retry: { maxRetries: 0 } }

describe.each(kinds)('checkResponses, on $name', (kind) => {
  /** A client that gets one response, and what is said of it. */
  function checked(respond: Stub): { client: Client; messages: string[]; stop: () => void } {
    const client = kind.createStubbed(OPTIONS, respond)
    const messages: string[] = []
    const stop = checkResponses(client as never, { onFinding: ({ message }) => messages.push(message) })
    return { client, messages, stop }
  }

  it('reports nothing for a response that is as documented', async () => {
    const { client, messages } = checked(() => ({
      status: 200,
      body: { email: 'a@b.co', status: 'Active', tags: null },
    }))
    expect((await client.getMeV2()).data.email).toBe('a@b.co')
    expect(messages).toEqual([])
  })

  it('reports the path of each difference, and returns the response unchanged', async () => {
    const body = { phone: 49, status: 'Frozen', nickname: 'Al', image_uri: { large: 'x' }, properties: [{ name: 'a' }] }
    const { client, messages } = checked(() => ({ status: 200, body }))
    expect((await client.getMeV2()).data).toEqual(body)
    expect(messages.sort()).toEqual([
      'getMeV2 200: $.nickname is not in the definition',
      'getMeV2 200: $.phone must be text, but is a number',
      'getMeV2 200: $.properties[0].value is required',
      'getMeV2 200: $.status must be one of "Active", "Pending", "Deactivated", "Deleted"',
    ])
  })

  it('reports each difference once, whichever entry of a list has it', async () => {
    const { client, messages } = checked(() => ({ status: 200, body: { results: [{}, { phone: 1 }, { phone: 2 }] } }))
    await client.listUsersV2()
    await client.listUsersV2()
    expect(messages).toEqual(['listUsersV2 200: $.results[1].phone must be text, but is a number'])
  })

  it('shows no value, nor a name that may be one', async () => {
    const secret = 'eyJhbGciOi.secret-1'
    const settings = { [secret]: 1 }
    const { client, messages } = checked(({ url }) => ({
      status: 200,
      body: url.includes('settings') ? { scope: [secret], settings } : { token: [secret], [secret]: 1, status: secret },
    }))
    await client.getMeV2()
    await client.getUserSettingsScope('a')
    expect(messages.join()).not.toContain(secret)
    expect(messages.sort()).toEqual([
      'getMeV2 200: $.* is not in the definition',
      'getMeV2 200: $.status must be one of "Active", "Pending", "Deactivated", "Deleted"',
      'getMeV2 200: $.token must be text, but is a list',
      'getUserSettingsScope 200: $.scope must be text, but is a list',
    ])
  })

  it('checks documented error responses too, which are thrown as usual', async () => {
    const { client, messages } = checked(() => ({
      status: 400,
      body: { error: 'LATE', message: 'a', violations: ['b'] },
    }))
    const call = client.resetPassword(null, { email: 'a@b.co', token: 'b', password: 'c' })
    await expect(call).rejects.toMatchObject({ status: 400, operationId: 'resetPassword' })
    expect(messages).toEqual([
      'resetPassword 400: $.error must be one of "INVALID_RESET_LINK", "PASSWORD_POLICY"',
      'resetPassword 400: $.violations[0] must be one of "too_short", "missing_lowercase", "missing_uppercase", "missing_number", "missing_symbol"',
    ])
  })

  it('reports a success with an undocumented status, and no undocumented failure', async () => {
    const { client, messages } = checked(({ url }) => ({ status: url.includes('groups') ? 503 : 206 }))
    await client.getMeV2()
    await client.getGroups().catch(() => {})
    expect(messages).toEqual(['getMeV2 206: $ came with a status that is not in the definition'])
  })

  it('ends when the returned function is called', async () => {
    const { client, messages, stop } = checked(() => ({ status: 200, body: { phone: 1 } }))
    stop()
    await client.getMeV2()
    expect(messages).toEqual([])
  })

  it('throws from the call what `onFinding` throws, and never by itself', async () => {
    const client = kind.createStubbed(OPTIONS, () => ({ status: 200, body: { phone: 1 } }))
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    checkResponses(client as never)
    await client.getMeV2()
    expect(warn.mock.calls).toEqual([['getMeV2 200: $.phone must be text, but is a number']])
    warn.mockRestore()
    checkResponses(client as never, {
      onFinding({ path }: ResponseFinding) {
        throw new Error(`drift at ${path}`)
      },
    })
    await expect(client.getMeV2()).rejects.toThrow('drift at $.phone')
  })
})

it('takes handles of either kind', () => {
  for (const handle of [user, onFetch.user]) checkResponses(handle)()
})

it('does not check responses that were requested in another form than JSON', async () => {
  const onFinding = vi.fn()
  const client = kinds[0]?.createStubbed(OPTIONS, () => ({ status: 200, body: { phone: 1 } })) as Client
  checkResponses(client as never, { onFinding })
  await client.getMeV2(null, null, { responseType: 'text' } as never)
  expect(onFinding).not.toHaveBeenCalled()
})
