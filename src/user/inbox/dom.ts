type Child = Node | string | undefined | false
type Attributes = Record<string, string | boolean | undefined | ((event: Event) => unknown)>

/** An element. What it shows is set as text, so nothing that came in a request can be markup. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key, value)
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value)
  }
  element.append(...children.filter((child) => child !== undefined && child !== false))
  return element
}

export const find = (selector: string) => document.querySelector(selector) as HTMLElement

let quiet: ReturnType<typeof setTimeout> | undefined

/** Tells what was done, to the eye and to a screen reader. */
export function say(text: string): void {
  find('#said').textContent = text
  clearTimeout(quiet)
  quiet = setTimeout(() => {
    find('#said').textContent = ''
  }, 4_000)
}

/** Does what a button is for, and tells what went wrong if it did. */
export const act = (run: () => Promise<string | undefined>) => async (event: Event) => {
  event.preventDefault()
  try {
    const said = await run()
    if (said) say(said)
  } catch (error) {
    say((error as Error).message)
  }
}

export const button = (text: string, run: () => Promise<string | undefined>, attributes: Attributes = {}) =>
  h('button', { type: 'button', click: act(run), ...attributes }, text)

/** Copies text, where the browser lets a page. */
export async function copy(text: string, what: string): Promise<string> {
  await navigator.clipboard.writeText(text)
  return `${what} copied`
}

export const time = (iso: string) => h('time', { datetime: iso, class: 'faint' }, iso.slice(11, 19))

export const badge = (text: string, kind = '') => h('span', { class: `badge ${kind}` }, text)

export const facts = (...rows: [name: string, value: Child][]) =>
  h('dl', {}, ...rows.filter(([, value]) => value).flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]))
