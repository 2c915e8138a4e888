import { FIELD, LONGEST, MOST_SECRETS, NAME } from './fields'

/** The parts of a request that can contain secrets. */
export interface Evidence {
  headers?: unknown
  params?: unknown
  url?: string | undefined
  baseURL?: string | undefined
  auth?: unknown
  data?: unknown
  token?: string | undefined
}

/** Receives a value, and whether it is secret if it is text (1), or also if it is a number (2). */
type Visit = (value: unknown, secrecy: number) => void

/** Where secrets may be. The body comes first, since only so many texts are parsed. */
const PLACES = ['data', 'params', 'headers', 'url', 'baseURL', 'auth', 'token']

/** How many texts are parsed, since each one that is not JSON costs an exception. All others are searched. */
const MOST_PARSED = 20

/** `user:password` in a URL. */
const CREDENTIALS = /\/\/([^\s/?#"]+)@/g

const secrecyOf = (name: unknown): number =>
  typeof name === 'string' && NAME.test(name) ? (/password|secret/i.test(name) ? 3 : 1) : 0

/** Ignores what a getter or a proxy trap of the caller throws, so that the rest is searched as well. */
function attempt(work: () => void): void {
  try {
    work()
  } catch {}
}

const isNew = (found: Set<string>, secret: string) => found.size <= MOST_SECRETS && !found.has(secret)

/** Adds a secret, and its parts: in `Bearer x` and `a=x; b=y`, `x` and `y` are secret too. */
function add(found: Set<string>, secret: string): void {
  const known = secret.slice(0, LONGEST)
  if (!isNew(found, known)) return
  const words = known.split(/^(?:bearer|basic) |[\s;]+/i, 100)
  for (const word of [known, ...words, ...words.map((pair) => pair.slice(pair.indexOf('=') + 1))]) found.add(word)
  attempt(() => addBasic(found, known))
}

/** Adds the user name and password of `Basic …` (RFC 7617), encoded as UTF-8, or as Latin-1 by `btoa`. */
function addBasic(found: Set<string>, text: string): void {
  const [, encoded] = /^basic +(.*)/i.exec(text) ?? []
  if (!encoded) return
  const latin = atob(encoded)
  addCredentials(found, latin)
  addCredentials(found, new TextDecoder().decode(Uint8Array.from(latin, (byte) => byte.charCodeAt(0))))
}

/** Adds `user:password`, each of them, and both as a header has it. */
function addCredentials(found: Set<string>, credentials: string): void {
  const text = credentials.slice(0, LONGEST)
  for (const part of [text, ...text.split(/:(.*)/s)]) add(found, part)
  add(found, btoa(String.fromCharCode(...new TextEncoder().encode(text))))
}

/** Adds the values of secret fields in a form, a query, or text that only looks like JSON. */
function addFields(found: Set<string>, text: string): void {
  for (const [, , value = ''] of text.matchAll(FIELD)) {
    const whole = value.slice(0, LONGEST).replace(/^\\{0,9}"|"$/g, '')
    if (!isNew(found, whole)) continue
    for (const part of [whole, ...whole.split(/\\?"|[#,}\]]/)]) {
      if (isNew(found, part)) add(found, `${new URLSearchParams(`=${part}`).get('')}`)
      add(found, part)
    }
    attempt(() => add(found, JSON.parse(`"${whole}"`)))
  }
}

/** Adds the secrets in a text. */
function scan(found: Set<string>, text: string): void {
  // Most text has neither, and checking that is much faster than searching.
  if (NAME.test(text)) {
    addFields(found, text)
    // The parts of a multipart body.
    for (const part of text[0] === '-' ? text.split(/\r?\n--/) : []) {
      const [head = '', content = ''] = part.split(/\r?\n\r?\n(.*)/s)
      if (NAME.test(head)) add(found, content)
    }
  }
  for (const [, credentials = ''] of text.includes('//') ? text.matchAll(CREDENTIALS) : []) {
    if (!isNew(found, credentials)) continue
    addCredentials(found, credentials)
    attempt(() => addCredentials(found, decodeURIComponent(credentials)))
  }
}

/** Visits all values inside an object of any kind. */
function open(value: object, secrecy: number, visit: Visit, keys?: string[]): void {
  const { toJSON, [Symbol.iterator]: iterate, next, length, 0: first } = value as Record<PropertyKey, unknown>
  // An iterator can be consumed once, and the request needs it.
  if (iterate && !next) {
    // A name and its value, in a list of such pairs.
    const second = length === 2 ? secrecy | secrecyOf(first) : secrecy
    let i = 0
    for (const item of value as Iterable<unknown>) attempt(() => visit(item, i++ ? second : secrecy))
    return
  }
  const plain = typeof toJSON === 'function' ? toJSON.call(value) : value
  if (typeof plain !== 'object') visit(plain, secrecy)
  else
    for (const key of keys ?? Object.keys(plain)) {
      // `{ name: 'token', value: 'x' }` is a field as well.
      attempt(() => visit(plain[key], secrecy | secrecyOf(key === 'value' ? plain.name : key)))
    }
}

/** Each form in which a message may quote a secret. */
function formsOf(secret: string): string[] {
  // `URLSearchParams` takes any text, where `encodeURIComponent` throws at half a surrogate pair.
  const form = `${new URLSearchParams({ '': secret })}`.slice(1)
  const sent = decodeURIComponent(form.replaceAll('+', '%20'))
  const forms = [secret, sent, form, encodeURIComponent(sent), JSON.stringify(secret).slice(1, -1)]
  return forms.map((each) => each.slice(0, LONGEST))
}

/** Finds the values that are secret. */
function search(evidence: Evidence): Set<string> {
  const found = new Set<string>()
  const seen = new Map<object, number>()
  // Not recursive, since a body may be nested as deep as it is long.
  const stack: [object, number][] = [[evidence, 0]]
  let parsed = 0
  const visit: Visit = (value, secrecy) => {
    if (typeof value === 'string') {
      if (secrecy) add(found, value)
      if (/^\s*[[{]/.test(value) && parsed++ < MOST_PARSED) {
        try {
          return visit(JSON.parse(value), secrecy)
        } catch {}
      }
      if (!secrecy) scan(found, value)
    } else if (typeof value !== 'object') {
      if (secrecy > 1 && /\d{4}/.test(`${value}`)) add(found, `${value}`)
    } else if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) {
      visit(new TextDecoder().decode(value), secrecy)
    } else if (value && !((seen.get(value) as number) >= secrecy)) {
      seen.set(value, secrecy)
      stack.push([value, secrecy])
      const { username, password } = value as Record<string, unknown>
      if (username != null && password != null) addCredentials(found, `${username}:${password}`)
    }
  }
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [value, secrecy] = next
    attempt(() => open(value, secrecy, visit, value === evidence ? PLACES : undefined))
  }
  return found
}

/**
 * The secret values of a request, in each form in which a message may quote them, and the ones known already; the
 * longest first, so that no secret is replaced before one that begins with it.
 */
export function secretsOf(evidence: Evidence, known: string[] = []): string[] {
  const found = [...search(evidence)]
  // With too many, no forms are needed, since all text is treated as secret.
  const forms = found.length > MOST_SECRETS ? found : found.filter((secret) => secret.length > 2).flatMap(formsOf)
  return [...new Set([...known, ...forms])].sort((one, other) => other.length - one.length)
}
