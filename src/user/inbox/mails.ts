import type { Mail } from '../control/generated/types'
import { client, LIMIT } from './client'
import { badge, button, copy, facts, h, time } from './dom'
import { createList } from './list'
import type { View } from './view'

const NAMES: Record<string, string> = {
  invitation: 'Invitation',
  'email-verification': 'New address',
  'password-reset': 'Password reset',
}

function draw({ kind, to, language, userId, token, link, sentAt }: Mail): HTMLElement {
  const name = NAMES[kind] ?? kind
  return h(
    'details',
    {},
    h('summary', {}, h('span', { class: 'row' }, h('span', { class: 'grow' }, to), badge(name), time(sentAt))),
    facts(
      ['to', to],
      ['about', `${name}, user ${userId}`],
      ['language', language],
      ['sent', sentAt],
      ['token', h('code', {}, token)],
      ['link', link ? h('a', { href: link, target: '_blank', rel: 'noreferrer' }, link) : 'none: start with --link'],
    ),
    button('Copy token', () => copy(token, 'Token'), { 'aria-label': `Copy token of the mail to ${to}` }),
  )
}

/** The mails that would have gone out. */
export function mails(): View {
  const list = createList<Mail>(
    ({ id }) => id,
    draw,
    'No mail yet. Invitations, confirmations of new addresses and password resets arrive here.',
  )
  return {
    name: 'Inbox',
    on: 'memory',
    element: h('section', {}, h('h2', {}, 'Inbox'), list.element),
    load: async () => list.show((await client.listMails({ limit: LIMIT })).data.mails),
  }
}
