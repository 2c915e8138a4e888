import { hide, INSPECT, put, read } from './properties'
import { secretsOf } from './secrets'
import { MOST_TEXT, redact } from './text'

/** How many causes, at any depth, are cleaned in place; further ones are replaced. */
const MOST_ERRORS = 100

/** Returns the new message of an error. */
type MessageOf = (secrets: string[]) => string

/** Errors of another realm count as well. */
const isError = (value: unknown): value is Error => typeof read(value as object, 'stack') === 'string'

/** The errors inside an error: its cause, those in a list, or those of any other property. */
function errorsIn(error: Error): Error[] {
  try {
    return Reflect.ownKeys(error)
      .flatMap((key) => read(error, key))
      .filter(isError)
  } catch {
    return []
  }
}

/**
 * The known secrets, and those in the requests of an error and of all errors inside it: its message may quote any of
 * them.
 */
export function secretsIn(error: unknown, known: string[] = [], seen = new Set<unknown>()): string[] {
  if (seen.has(error) || seen.size > MOST_ERRORS) return known
  seen.add(error)
  const config = read(Object(error), 'config')
  return secretsInside(error, config ? secretsOf(config, known) : known, seen)
}

const secretsInside = (error: unknown, known: string[], seen: Set<unknown>): string[] =>
  isError(error) ? errorsIn(error).reduce((all, each) => secretsIn(each, all, seen), known) : known

/** The fields of an error in JSON. */
const SHOWN = ['name', 'message', 'code', 'status', 'operationId', 'requestId', 'outcome']

function toJSON(this: Record<string, unknown>): object {
  const shown: Record<string, unknown> = {}
  for (const key of SHOWN) {
    const value = read(this, key)
    if (Object(value) !== value) shown[key] = value
  }
  return shown
}

function printed(this: Error): string {
  return `${this.stack}`
}

/** Sets message and stack. Returns whether it could. */
function restate(error: Error, stack: string, message: string, secrets: string[]): boolean {
  const { name, message: before } = error
  const frames = stack.indexOf('\n    at ', stack.indexOf(before) + before.length)
  // Other engines than V8 have no message in the stack.
  const text = frames < 0 ? redact(stack, secrets) : `${name}: ${message}${redact(stack.slice(frames), secrets)}`
  return (message === before || put(error, 'message', message)) && put(error, 'stack', text)
}

/** The replacement of an error that cannot be changed, or of a value that cannot be printed. */
function copyOf(value: object, secrets: string[]): Error {
  const copy = new Error()
  const all = secretsOf(read(value, 'config') ?? {}, secrets)
  for (const key of ['name', 'message', 'stack']) {
    const text = read(value, key)
    if (typeof text === 'string') put(copy, key, redact(text, all))
  }
  put(copy, 'toJSON', toJSON)
  return copy
}

/** Whether Node can print a value as a cause; otherwise it could not print the error either. */
function isReadable(value: unknown): boolean {
  try {
    if (value instanceof Error) String(value.stack)
    return true
  } catch {
    return false
  }
}

/** Removes secrets from text, and hides what is neither text nor an error. Returns whether it could. */
function cleanProperty(error: Error, key: PropertyKey, secrets: string[], done: Map<unknown, Error>): boolean {
  const value = read(error, key)
  // Node may print properties that cannot be read here, such as the list of an `AggregateError`.
  if (value === undefined) return put(error, key, undefined)
  const cleanCause = (cause: unknown) => {
    if (!isReadable(cause)) return copyOf(cause as object, secrets)
    return isError(cause) ? clean(cause, secrets, done) : cause
  }
  const isText = typeof value === 'string' && value.length < MOST_TEXT
  const next = isText ? redact(value, secrets) : cleanCause(value)
  if (next !== value) return put(error, key, next)
  if (isText || isError(value) || (typeof value !== 'string' && Object(value) !== value)) return true
  // `AggregateError` has a list.
  if (Array.isArray(value)) for (const [i, item] of value.entries()) Reflect.set(value, i, cleanCause(item))
  return hide(error, key, value)
}

/** Returns whether all parts of an error could be cleaned. */
function cleanOne(error: Error, secrets: string[], messageOf: MessageOf, done: Map<unknown, Error>): boolean {
  // V8 writes the stack when it is first read, with the message of that moment.
  const stack = `${error.stack}`
  const message = messageOf(secrets)
  let isClean = true
  for (const key of Reflect.ownKeys(error)) {
    // Programs compare `code` and `name`, so secrets in these are not replaced.
    const isKept = typeof read(error, key) === 'string' && [...SHOWN, 'stack'].includes(key as string)
    if (!isKept) isClean = cleanProperty(error, key, secrets, done) && isClean
  }
  if (INSPECT in error) put(error, INSPECT, printed)
  isClean = put(error, 'toJSON', toJSON) && isClean
  return restate(error, stack, message, secrets) && isClean
}

/**
 * Makes an error and its causes safe to log. They stay the same objects and keep their properties, but printing shows
 * only text, without the known secrets and those of the causes' own requests.
 *
 * @param messageOf returns the error's new message; without it, the error keeps its own
 * @returns the error, or a copy of one that cannot be changed
 */
export function clean(error: Error, known: string[], done = new Map<unknown, Error>(), messageOf?: MessageOf): Error {
  const isCause = done.size > 0
  const before = done.get(error)
  if (before) return before
  done.set(error, error)
  const secrets = isCause ? known : secretsInside(error, known, new Set([error]))
  try {
    const isKept = done.size <= MOST_ERRORS
    if (isKept && cleanOne(error, secrets, messageOf ?? (() => redact(error.message, secrets)), done)) return error
  } catch {}
  // The caller has this object, so its other properties can only be hidden.
  if (isCause) done.set(error, copyOf(error, secrets))
  else put(error, INSPECT, printed)
  return done.get(error) as Error
}
