import { describe, expect, it } from 'vitest'
import { createClock, failure, NOON, start } from './support'

const clock = createClock()
const { api, client, clientOf } = start({
  now: clock.now,
  users: [
    { id: 'anna', email: 'anna@example.com', display_name: 'Anna' },
    { id: 'ben', email: 'ben@example.com', display_name: 'Ben' },
    { id: 'cleo', email: 'cleo@example.com', display_name: 'Cleo' },
    { id: 'dora', email: 'dora@example.com', organization_id: '2' },
  ],
  groups: [
    { id: 'sales', name: 'Sales', abbreviation: 'SA', users: ['ben', 'cleo@example.com'] },
    { id: 'support', name: 'Support', users: ['anna', 'ben', 'cleo'] },
    { id: 'elsewhere', name: 'Sales elsewhere', org_id: '2', users: ['dora'] },
  ],
})

const ids = (groups: { id: string }[] | undefined) => groups?.map(({ id }) => id)

describe('reading groups', () => {
  it("lists those of the caller's organizations, with the number of hits", async () => {
    const { data } = await client.getGroups()
    expect([data.hits, ids(data.groups)]).toEqual([2, ['sales', 'support']])
    expect(ids((await clientOf('dora').getGroups()).data.groups)).toEqual(['elsewhere'])
  })

  it('searches and pages, and counts all hits', async () => {
    expect(ids((await client.getGroups({ query: 'sal' })).data.groups)).toEqual(['sales'])
    const { data } = await client.getGroups({ limit: 1, offset: 1 })
    expect([data.hits, ids(data.groups)]).toEqual([2, ['support']])
  })

  it('fills users in on request', async () => {
    const { data: plain } = await client.getGroup('sales')
    expect(plain).toEqual({
      id: 'sales',
      org_id: '1',
      name: 'Sales',
      abbreviation: 'SA',
      created_at: NOON,
      updated_at: NOON,
      users: [{ id: 'ben' }, { id: 'cleo' }],
    })
    const { data: full } = await client.getGroup({ id: 'sales', hydrate: true })
    expect(full.users).toEqual([(await client.getUserV2('ben')).data, (await client.getUserV2('cleo')).data])
    const { data: all } = await client.getGroups({ hydrate: true, query: 'sales' })
    expect(all.groups).toEqual([full])
  })

  it("lists a user's groups", async () => {
    expect(ids((await client.getGroupsForUser('ben')).data)).toEqual(['sales', 'support'])
    expect((await client.getGroupsForUser('anna')).data[0]?.users?.[1]).toEqual({ id: 'ben' })
    expect((await client.getGroupsForUser('nobody')).data).toEqual([])
  })

  it('finds none of an organization that the caller is not in', async () => {
    expect(await failure(client.getGroup('elsewhere'))).toEqual({
      status: 404,
      message: 'getGroup failed with status 404: No group elsewhere',
    })
  })
})

describe('changing groups', () => {
  it('creates one with its members, each once and of the own organization', async () => {
    const image_uri = { gradient_colors: ['#0588f0', '#3358d4'] }
    const body = { name: 'Finance', user_ids: ['cleo', 'anna', 'cleo', 'dora', '123'], image_uri, abbreviation: 'FN' }
    const { data, status } = await client.createGroup(null, body)
    expect(status).toBe(201)
    expect(data).toMatchObject({ id: 'group-1', org_id: '1', created_by: 'anna', abbreviation: 'FN', image_uri })
    expect(data.users?.map(({ display_name }) => display_name)).toEqual(['Cleo', 'Anna'])
    expect(api.groups.at(-1)).toEqual(data)
  })

  it('changes what is sent, and when it was last changed', async () => {
    clock.pass(60_000)
    const { data, status } = await client.updateGroup('sales', { name: 'Sale', abbreviation: null, user_ids: ['anna'] })
    clock.pass(-60_000)
    expect(status).toBe(201)
    expect(data).toMatchObject({ name: 'Sale', abbreviation: null, updated_at: '2024-05-01T12:01:00.000Z' })
    expect([data.created_at, data.users?.map(({ id }) => id)]).toEqual([NOON, ['anna']])
    const { data: pictured } = await client.updateGroup('sales', { image_uri: null })
    expect([pictured.image_uri, pictured.name]).toEqual([null, 'Sale'])
    expect((await failure(client.updateGroup('elsewhere', { name: 'X' }))).status).toBe(404)
  })

  it('keeps what is not sent, and returns the members in full', async () => {
    const image_uri = { original: 'https://example.com/sales.png' }
    await client.updateGroup('sales', { image_uri })
    const { data } = await client.updateGroup('sales', { name: 'Sale' })
    expect([data.abbreviation, data.image_uri]).toEqual(['SA', image_uri])
    expect(data.users?.map(({ display_name }) => display_name)).toEqual(['Ben', 'Cleo'])
    const { data: plain } = await client.createGroup(null, { name: 'Plain' })
    expect(api.groups.at(-1)).toStrictEqual(plain)
  })

  it('takes no deleted user as a member', async () => {
    await client.deleteUserV2('cleo')
    const { data } = await client.createGroup(null, { name: 'Finance', user_ids: ['cleo', 'ben'] })
    expect(ids(data.users as { id: string }[])).toEqual(['ben'])
  })

  it('rejects what the definition does not allow', async () => {
    const wrong: [object, string][] = [
      [{}, 'body.name is missing'],
      [{ name: '' }, 'body.name must be text that is not empty'],
      [{ name: 'A', abbreviation: 'ABC' }, 'body.abbreviation must be text of at most 2 characters'],
      [{ name: 'A', user_ids: 'anna' }, 'body.user_ids must be a list'],
      [{ name: 'A', image_uri: { gradient_colors: ['#000000'] } }, 'body.image_uri.gradient_colors.length must be 2'],
      [
        { name: 'A', image_uri: { gradient_colors: ['red', '#000000'] } },
        'body.image_uri.gradient_colors[0] must be # and six hexadecimal digits',
      ],
    ]
    for (const [body, message] of wrong) {
      const call = client.createGroup(null, body as { name: string })
      expect(await failure(call)).toEqual({ status: 400, message: `createGroup failed with status 400: ${message}` })
    }
    expect(api.groups).toHaveLength(3)
  })

  it('deletes one, and responds alike for one that is deleted or not theirs', async () => {
    for (const id of ['sales', 'sales', 'elsewhere']) {
      const { status, data } = await client.deleteGroup(id)
      expect([status, data]).toEqual([204, ''])
    }
    expect(ids(api.groups)).toEqual(['support', 'elsewhere'])
  })
})

describe('the assignment', () => {
  const turn = async () => {
    const { crt_assignee } = (await client.advanceUserAssignment('support')).data
    return [crt_assignee?.display_name, crt_assignee?.crt_index]
  }

  it('rotates through the members', async () => {
    expect([await turn(), await turn(), await turn(), await turn()]).toEqual([
      ['Anna', 0],
      ['Ben', 1],
      ['Cleo', 2],
      ['Anna', 0],
    ])
    expect((await client.getGroup('support')).data.crt_assignee).toEqual({ id: 'anna', crt_index: 0 })
  })

  it('keeps an assignee who stays a member, and forgets one who does not', async () => {
    await turn()
    await turn()
    await client.updateGroup('support', { user_ids: ['cleo', 'ben'] })
    expect((await client.getGroup('support')).data.crt_assignee).toEqual({ id: 'ben', crt_index: 1 })
    await client.updateGroup('support', { user_ids: ['cleo', 'anna'] })
    expect((await client.getGroup('support')).data.crt_assignee).toBeUndefined()
    expect(await turn()).toEqual(['Cleo', 0])
  })

  it('requires a group, and one with members', async () => {
    const { data: empty } = await client.createGroup(null, { name: 'Nobody' })
    expect(await failure(client.advanceUserAssignment(empty.id))).toEqual({
      status: 422,
      message: 'advanceUserAssignment failed with status 422: Group group-1 has no members',
    })
    expect((await failure(client.advanceUserAssignment('none'))).status).toBe(404)
  })
})
