import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createUserApi, createUserApiServer } from '../../../src/user/server'
import { serve } from './support'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'epilot-sdk-state-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const stored = async (state: string) => JSON.parse(await readFile(state, 'utf8')).memory

it('keeps the data over restarts, with tokens, mails and the clock', async () => {
  const state = join(folder, 'state.json')
  const { client, server, api } = await serve({}, { state })
  await client.inviteUser(null, { email: 'ben@example.com' })
  api.advance(60_000)
  const { token } = api
  await client.getMeV2()
  const before = [api.users, api.outbox, api.now]
  await server.close()
  const again = await serve({ users: [{ email: 'seed@example.com' }] }, { state })
  expect([again.api.users, again.api.outbox, again.api.now]).toEqual(before)
  expect((await again.client.getMeV2()).data.id).toBe('anna')
  expect(again.api.token).toBe(token)
  again.api.reset()
  expect(again.api.users.map(({ email }) => email)).toEqual(['seed@example.com'])
})

it('has stored what a response confirms, also for many calls at once', async () => {
  const state = join(folder, 'state.json')
  const { client } = await serve({}, { state })
  const emails = Array.from({ length: 20 }, (_, i) => `user${i}@example.com`)
  await Promise.all(
    emails.map(async (email) => {
      await client.inviteUser(null, { email })
      expect((await stored(state)).outbox.map(({ to }: { to: string }) => to)).toContain(email)
    }),
  )
  expect((await stored(state)).people).toHaveLength(21)
  expect(await readdir(folder)).toEqual(['state.json'])
})

it('writes what the control API changed, and nothing where nothing did', async () => {
  const state = join(folder, 'state.json')
  const { control, client } = await serve({}, { state })
  await control('fail', { operationId: 'getMeV2' })
  expect((await stored(state)).troubles).toHaveLength(1)
  await client.getMeV2().catch(() => undefined)
  expect((await stored(state)).troubles).toEqual([])
  await rm(state)
  await client.getMeV2()
  expect(await readdir(folder)).toEqual([])
})

it('reports no success that it could not store', async () => {
  const state = join(folder, 'inner', 'state.json')
  await mkdir(join(folder, 'inner'))
  const { client, url } = await serve({}, { state })
  await rm(join(folder, 'inner'), { recursive: true })
  const error = await client.inviteUser(null, { email: 'ben@example.com' }).catch((thrown) => thrown)
  expect(error.status).toBe(500)
  expect(error.message).toMatch(/Internal error: ENOENT: no such file or directory, open '/)
  await mkdir(join(folder, 'inner'))
  expect((await fetch(`${url}/_control/health`)).status).toBe(200)
  expect((await stored(state)).people).toHaveLength(2)
})

it('overwrites nothing that another server has stored', async () => {
  const state = join(folder, 'state.json')
  const first = await serve({}, { state })
  const second = await serve({}, { state })
  await second.client.inviteUser(null, { email: 'ben@example.com' })
  const error = await first.client.inviteUser(null, { email: 'cleo@example.com' }).catch((thrown) => thrown)
  const why = 'was changed by another program: restart the server to load it'
  expect(error.message).toBe(`inviteUser failed with status 500: Internal error: ${state} ${why}`)
  expect((await stored(state)).outbox.map(({ to }: { to: string }) => to)).toEqual(['ben@example.com'])
  await second.client.inviteUser(null, { email: 'dora@example.com' })
  expect(await readdir(folder)).toEqual(['state.json'])
})

it.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['another version', '{"version":0}'],
  ['half of it', '{"version":1,"memory":{}}'],
])('rejects a file that holds %s', async (_, text) => {
  const state = join(folder, 'state.json')
  await writeFile(state, text)
  await expect(createUserApiServer(createUserApi(), { state })).rejects.toThrow(
    `${state} does not contain the state of a User API: `,
  )
  expect(await readFile(state, 'utf8')).toBe(text)
})
