import { keyOf, type Path, type Rule, UNDOCUMENTED } from './rule'
import type { Keyword } from './types'

/** Rules of responses by operation and status; none where no JSON is documented. */
export type ResponseRules = Readonly<Record<string, Readonly<Record<string, Rule | undefined>>>>

/** A difference between a response and the definition. Contains no value of the response, which may be a secret. */
export interface ResponseFinding {
  /** The operation. */
  readonly operationId: string
  /** HTTP status of the response. */
  readonly status: number
  /** Path in the body: `$.results[0].phone`; `*` for names that are data. */
  readonly path: string
  /** Which rule of the definition it breaks; `undocumented` for a field or status that the definition does not name. */
  readonly keyword: Keyword | 'undocumented'
  /** All of this in a line: `getMeV2 200: $.phone must be text, but is a number`. */
  readonly message: string
}

/** What is looked at. */
interface Reply {
  operationId: string | undefined
  status: number
  data: unknown
}

/** Names that look like those of fields. Anything else may be an id or a token. */
const isName = (key: string) => /^[a-z_$][\w$-]{0,39}$/i.test(key) && key.replace(/\D/g, '').length < 5

function printPath(path: Path, isUndocumented: boolean): string {
  const steps = path.map((step, i) => {
    if (typeof step === 'number') return `[${step}]`
    const isShown = typeof step === 'string' || (isUndocumented && i === path.length - 1 && isName(step.key))
    return isShown ? `.${keyOf(step)}` : '.*'
  })
  return `$${steps.join('')}`
}

function kindAt(value: unknown, path: Path): string {
  const found = path.reduce<unknown>((part, step) => (part as Record<string | number, unknown>)?.[keyOf(step)], value)
  if (found === null) return 'null'
  if (Array.isArray(found)) return 'a list'
  const type = typeof found
  return type === 'string' ? 'text' : type === 'object' ? 'an object' : `a ${type}`
}

/** The differences between a response and the definition: path, keyword and message of each. */
function findingsIn(
  rules: ResponseRules[string],
  { status, data }: Reply,
): [string, ResponseFinding['keyword'], string][] {
  const documented = [String(status), `${String(status)[0]}XX`, 'default'].find((name) => Object.hasOwn(rules, name))
  if (documented === undefined) {
    // Failures of every kind are to be expected of any operation.
    return status < 300 ? [['$', UNDOCUMENTED, 'came with a status that is not in the definition']] : []
  }
  const found: ReturnType<typeof findingsIn> = []
  try {
    rules[documented]?.(data, [], (path, keyword, message) => {
      const said = keyword === 'type' || keyword === 'anyOf' ? `${message}, but is ${kindAt(data, path)}` : message
      found.push([printPath(path, keyword === UNDOCUMENTED), keyword, said])
    })
  } catch {
    // Nested more deeply than the stack is.
  }
  return found
}

/** Compares responses with the definition, and reports each difference once, however many entries of a list have it. */
export function createCheck(rules: ResponseRules, onFinding: (finding: ResponseFinding) => void) {
  const reported = new Set<string>()
  return (reply: Reply): void => {
    const { operationId, status } = reply
    if (operationId === undefined || !Object.hasOwn(rules, operationId)) return
    for (const [path, keyword, said] of findingsIn(rules[operationId] ?? {}, reply)) {
      const message = `${operationId} ${status}: ${path} ${said}`
      const key = message.replaceAll(/\[\d+\]/g, '[]')
      if (reported.has(key)) continue
      reported.add(key)
      onFinding({ operationId, status, path, keyword, message })
    }
  }
}
