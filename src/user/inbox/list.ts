import { h } from './dom'

/** A list that is kept up to date in place. */
export interface List<Item> {
  element: HTMLElement
  show(items: Item[]): void
}

/** The place of the focus in an element, by what stays the same when it is drawn again. */
const labelOf = (element: Element | null) => element?.getAttribute('aria-label') ?? element?.textContent ?? ''

function refocus(element: HTMLElement, label: string): void {
  const places = [...element.querySelectorAll<HTMLElement>('button, summary, a')]
  const place = places.find((one) => labelOf(one) === label) ?? places[0]
  place?.focus()
}

/** A list of which only the entries that have changed are drawn again: the focus stays, and what is open stays open. */
export function createList<Item>(
  keyOf: (item: Item) => string,
  draw: (item: Item) => HTMLElement,
  empty: string,
): List<Item> {
  const list = h('ul')
  const nothing = h('p', { class: 'empty' }, empty)
  const element = h('div', {}, list)
  let drawn = new Map<string, { text: string; entry: HTMLElement }>()
  const update = (item: Item) => {
    const [key, text] = [keyOf(item), JSON.stringify(item)]
    const before = drawn.get(key)
    if (before?.text === text) return [key, before] as const
    const entry = h('li', { class: 'card' }, draw(item))
    const isOpen = before?.entry.querySelector('details')?.open
    if (isOpen) entry.querySelector('details')?.setAttribute('open', '')
    return [key, { text, entry }] as const
  }
  const show = (items: Item[]) => {
    const focus = document.activeElement
    const [focused] = [...drawn].find(([, { entry }]) => entry.contains(focus)) ?? []
    const next = new Map(items.map(update))
    const entries = [...next.values()].map(({ entry }) => entry)
    for (const [i, entry] of entries.entries())
      if (list.children[i] !== entry) list.insertBefore(entry, list.children[i] ?? null)
    while (list.children.length > entries.length) list.lastChild?.remove()
    drawn = next
    element.replaceChildren(items.length ? list : nothing)
    const entry = focused === undefined ? undefined : next.get(focused)?.entry
    if (entry && !entry.contains(document.activeElement)) refocus(entry, labelOf(focus))
  }
  return { element, show }
}
