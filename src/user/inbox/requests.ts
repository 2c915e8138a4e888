import type { Request } from '../control/generated/types'
import { client, LIMIT } from './client'
import { badge, button, facts, h, time } from './dom'
import { createList } from './list'
import { covered, coveredPath } from './secrets'
import type { View } from './view'

/** Requests of which a person has asked to see the secrets. */
const shown = new Set<string>()

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return text
  }
}

const kindOf = (status = 0) => (status === 0 || status >= 500 ? 'bad' : status >= 400 ? 'warn' : 'good')

function bodies({ path, userId, body, response }: Request, isShown: boolean): Node[] {
  const json = (value: unknown) =>
    value !== undefined && h('pre', { tabindex: '0' }, JSON.stringify(isShown ? value : covered(value), null, 2))
  return [
    facts(
      ['path', h('code', {}, isShown ? path : coveredPath(path))],
      ['user', userId],
      ['body', json(body)],
      ['response', json(parsed(response))],
    ),
  ]
}

function draw(request: Request): HTMLElement {
  const { id, operationId, method, receivedAt, durationMs, status } = request
  const state = durationMs === undefined ? badge('waits') : badge(status ? String(status) : 'dropped', kindOf(status))
  const rest = h('div')
  const toggle = button('', async () => {
    if (!shown.delete(id)) shown.add(id)
    fill()
    return undefined
  })
  function fill() {
    rest.replaceChildren(...bodies(request, shown.has(id)))
    toggle.textContent = shown.has(id) ? 'Hide secrets' : 'Show secrets'
  }
  fill()
  const line = h(
    'span',
    { class: 'row' },
    h('span', { class: 'grow' }, h('strong', {}, operationId), ` ${method}`),
    state,
  )
  if (durationMs !== undefined) line.append(h('span', { class: 'faint' }, `${durationMs.toFixed(1)} ms`))
  line.append(time(receivedAt))
  return h('details', {}, h('summary', {}, line), rest, toggle)
}

/** The requests as they arrive. */
export function requests(): View {
  const list = createList<Request>(
    ({ id }) => id,
    draw,
    'No request yet. Point a client here: its baseURL is this page.',
  )
  return {
    name: 'Requests',
    on: 'requests',
    element: h('section', {}, h('h2', {}, 'Requests'), list.element),
    load: async () => list.show((await client.listRequests({ limit: LIMIT })).data.requests),
  }
}
