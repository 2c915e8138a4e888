import { refuse } from '../errors/refuse'

/** The class name of a value, by `Object.prototype.toString`, which also works for objects of another realm. */
const classOf = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1)

/** Whether a value is an object, and not one of the built-in kinds. */
export const isPlain = (value: unknown): value is object => classOf(value) === 'Object'

/** Objects that JSON represents by what they are, even when they have no keys. */
const REPRESENTABLE = /^(?:Object|Array|Number|String|Boolean|Module)$/

/**
 * What JSON cannot represent in a value, as the end of a sentence, or `undefined`. `JSON.stringify` would leave it out
 * or turn it into `null` or `{}`: a `Map`, a forgotten `await`, `NaN`.
 *
 * @param parents the objects that the value is in
 */
export function problemIn(value: unknown, place: string, parents: unknown[] = []): string | undefined {
  if (value == null || typeof value === 'string' || typeof value === 'boolean') return undefined
  const { then, toJSON } = Object(value)
  const name = classOf(value)
  if (typeof then === 'function') return `${place} is a promise`
  if (name === 'Date' && Number.isNaN(+(value as Date))) return `${place} is an invalid date`
  const isView = ArrayBuffer.isView(value)
  const isConverted = typeof toJSON === 'function' && !isView
  const plain = isConverted ? toJSON.call(value) : value
  if (typeof plain === 'number') return Number.isFinite(plain) ? undefined : `${place} is ${plain}`
  if (/^(?:function|symbol|bigint)$/.test(typeof plain)) return `${place} is a ${typeof plain}`
  if (typeof plain !== 'object' || !plain) return undefined
  const keys = Object.keys(plain)
  if (isView || !(isConverted || keys.length || REPRESENTABLE.test(name))) return `${place} is an instance of ${name}`
  if (parents.includes(plain)) return `${place} refers to itself`
  parents.push(plain)
  // JSON has no undefined: a list would have null in its place, and a body would be empty.
  if (Array.isArray(plain)) {
    const hole = Array.from(plain).indexOf(undefined)
    if (hole >= 0) return `${place}.${hole} is undefined`
  }
  for (const key of keys) {
    const problem = problemIn(plain[key], `${place}.${key}`, parents)
    if (problem) return problem
  }
  parents.pop()
  return undefined
}

/**
 * A body as JSON text.
 *
 * @throws {RefusedError} `ERR_BODY` when the value, or anything in it, cannot be represented in JSON
 */
export function jsonText(operationId: string | undefined, body: unknown): string {
  let problem: string | undefined
  let cause: unknown
  try {
    problem = problemIn(body, 'body')
    const text = problem ? undefined : JSON.stringify(body)
    if (text !== undefined) return text
    problem ??= 'body is undefined'
  } catch (error) {
    // A getter or `toJSON` of the caller's threw, or there are too many levels.
    problem = 'it cannot be read'
    cause = error
  }
  throw refuse('ERR_BODY', operationId, `the body must be JSON: ${problem}`, cause)
}
