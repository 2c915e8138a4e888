import type { Group, Person } from '../control/generated/types'
import { client, LIMIT } from './client'
import { badge, button, copy, h } from './dom'
import { createList } from './list'
import type { View } from './view'

const KINDS: Record<string, string> = { Active: 'good', Pending: 'warn', Deactivated: 'bad', Deleted: 'bad' }

async function copyToken({ id, email }: Person): Promise<string> {
  const { data } = await client.issueToken(null, { user: id })
  return copy(data.token, `Token of ${email}`)
}

function drawPerson(person: Person): HTMLElement {
  const { id, organizationId, email, draftEmail, name, status, roles, passkeys } = person
  const details = [
    id,
    `organization ${organizationId}`,
    roles.join(', '),
    passkeys && `${passkeys} passkey${passkeys === 1 ? '' : 's'}`,
  ]
  return h(
    'div',
    { class: 'row' },
    h(
      'div',
      { class: 'grow' },
      h('strong', {}, name ?? email),
      h('div', {}, email, draftEmail ? ` (waits: ${draftEmail})` : ''),
      h('div', { class: 'faint' }, details.filter(Boolean).join(' · ')),
    ),
    badge(status, KINDS[status]),
    status === 'Active' && button('Copy token', () => copyToken(person), { 'aria-label': `Copy token of ${email}` }),
  )
}

function drawGroup({ name, organizationId, members, assignee }: Group): HTMLElement {
  const line = members.map(({ id, email }) => {
    return h('li', {}, email, ' ', id === assignee && badge('whose turn it is', 'good'))
  })
  return h(
    'div',
    {},
    h('strong', {}, name),
    h(
      'div',
      { class: 'faint' },
      `organization ${organizationId} · ${members.length} member${members.length === 1 ? '' : 's'}`,
    ),
    h('ol', {}, ...line),
  )
}

/** The users. */
export function people(): View {
  const list = createList<Person>(({ id }) => id, drawPerson, 'Nobody is here, or nobody is found.')
  const count = h('p', { class: 'faint' })
  const query = h('input', { type: 'search', input: () => load() })
  async function load() {
    const { data } = await client.listPeople({ limit: LIMIT, ...(query.value && { query: query.value }) })
    count.textContent = data.total > data.people.length ? `${data.people.length} of ${data.total}` : ''
    list.show(data.people)
  }
  const search = h('label', {}, 'Find', query)
  return {
    name: 'People',
    on: 'memory',
    element: h('section', {}, h('h2', {}, 'People'), search, count, list.element),
    load,
  }
}

/** The groups, with their members in line. */
export function groups(): View {
  const list = createList<Group>(({ id }) => id, drawGroup, 'No groups.')
  return {
    name: 'Groups',
    on: 'memory',
    element: h('section', {}, h('h2', {}, 'Groups'), list.element),
    load: async () => list.show((await client.listControlGroups({ limit: LIMIT })).data.groups),
  }
}
