import type { Trouble } from '../control/generated/types'
import { client } from './client'
import { act, button, h } from './dom'
import { createList } from './list'
import type { View } from './view'

/** What can go wrong, by what it is called. */
const KINDS: Record<string, Omit<Trouble, 'operationId'>> = {
  'returns 500': { status: 500 },
  'returns 503': { status: 503 },
  'returns 429, Retry-After 1': { status: 429, retryAfter: 1 },
  'returns 401': { status: 401 },
  'connection drops before it takes effect': { drop: 'before' },
  'connection drops after it took effect': { drop: 'after' },
  'takes 3 seconds': { delayMs: 3_000 },
  'never returns': { delayMs: 'endless' },
}

const options = (names: string[]) => names.map((name) => h('option', {}, name))

function failing() {
  const operation = h('select')
  const kind = h('select', {}, ...options(Object.keys(KINDS)))
  const times = h('select', {}, ...options(['once', 'twice', 'three times', 'always']))
  const submit = act(async () => {
    const count = times.value === 'always' ? 'always' : times.selectedIndex + 1
    await client.failNext(null, { operationId: operation.value, ...KINDS[kind.value], times: count })
    return `The next ${operation.value} ${kind.value}`
  })
  const fields = [
    h('label', {}, 'Operation', operation),
    h('label', {}, 'What happens', kind),
    h('label', {}, 'How often', times),
  ]
  const send = h('button', { class: 'main' }, 'Fail next')
  const form = h('form', { submit }, h('div', { class: 'row' }, ...fields, send))
  return { form, operation }
}

function draw({ operationId, times, ...trouble }: Trouble): HTMLElement {
  const takeBack = async () => {
    await client.stopFailing({ operationId })
    return `${operationId} works again`
  }
  const text = JSON.stringify({ times, ...trouble })
  return h(
    'div',
    { class: 'row' },
    h('span', { class: 'grow' }, h('strong', {}, operationId), ' ', h('code', {}, text)),
    button('Take back', takeBack, { 'aria-label': `Take back the trouble of ${operationId}` }),
  )
}

function forward(name: string, advanceMs: number) {
  return button(name, async () => {
    const { data } = await client.setClock(null, { advanceMs })
    return `It is ${data.now}`
  })
}

const HOUR = 60 * 60 * 1000

function rest(): HTMLElement {
  const expire = async () => {
    await client.expireTokens()
    return 'All tokens have expired'
  }
  const reset = async () => {
    if (!confirm('Reset users, groups, mails, requests, clock and trouble?')) return undefined
    await client.reset()
    return 'Everything is as at the beginning'
  }
  return h(
    'div',
    {},
    h('h2', {}, 'Clock'),
    h(
      'div',
      { class: 'row' },
      forward('1 minute on', HOUR / 60),
      forward('1 hour on', HOUR),
      forward('1 day on', 24 * HOUR),
    ),
    h('h2', {}, 'Everything'),
    h('div', { class: 'row' }, button('Expire all tokens', expire), button('Reset', reset, { class: 'bad' })),
  )
}

/** What a person can have go wrong. */
export function trouble(): View {
  const { form, operation } = failing()
  const list = createList<Trouble & { key: number }>(
    ({ key }) => String(key),
    ({ key, ...one }) => draw(one),
    'Nothing is set to fail.',
  )
  const load = async () => {
    if (!operation.options.length) {
      const { data } = await client.listOperations()
      operation.append(...options(data.operations.map(({ operationId }) => operationId).sort()))
    }
    list.show((await client.listTroubles()).data.troubles.map((one, key) => ({ ...one, key })))
  }
  return {
    name: 'Trouble',
    on: 'memory',
    element: h('section', {}, h('h2', {}, 'Trouble'), form, list.element, rest()),
    load,
  }
}
