import { client } from './client'
import { find, h, say } from './dom'
import { mails } from './mails'
import { groups, people } from './people'
import { requests } from './requests'
import { trouble } from './trouble'
import type { View } from './view'

const views: View[] = [mails(), people(), groups(), requests(), trouble()]
const anchorOf = ({ name }: View) => `#${name.toLowerCase()}`

let current: View | undefined

async function refresh(): Promise<void> {
  try {
    const { data } = await client.getClock()
    find('#clock').textContent = `${data.now.replace('T', ' ').slice(0, 19)} UTC`
    await current?.load()
  } catch (error) {
    say((error as Error).message)
  }
}

/** Shows the view that the address names. */
function go(): void {
  const next = views.find((view) => anchorOf(view) === location.hash) ?? views[0]
  const isMove = current !== undefined
  current = next
  for (const link of find('nav').children) {
    if (link.getAttribute('href') === anchorOf(next as View)) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
  find('main').replaceChildren((next as View).element)
  document.title = `${next?.name} · User API`
  if (isMove) find('main').focus()
  void refresh()
}

function live(isLive: boolean): void {
  find('#live').textContent = isLive ? 'live' : 'not reachable'
  find('#live').className = `badge ${isLive ? 'good' : 'bad'}`
}

function listen(): void {
  const events = new EventSource('/_control/events')
  events.addEventListener('open', () => {
    live(true)
    void refresh()
  })
  events.addEventListener('error', () => live(false))
  for (const change of ['memory', 'requests'] as const) {
    events.addEventListener(change, () => {
      if (change === 'memory' || current?.on === change) void refresh()
    })
  }
}

find('nav').append(...views.map((view) => h('a', { href: anchorOf(view) }, view.name)))
addEventListener('hashchange', go)
go()
listen()
