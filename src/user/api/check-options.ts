import type { UserApiOptions } from './options'

const LISTS = ['users', 'organizations', 'groups', 'navigations'] as const
const OPTIONS = ['baseURL', ...LISTS, 'now', 'ids', 'maxPageSize', 'rateLimit']

/** Throws a `TypeError` for an option that there is not, or that cannot be. What seeds hold is checked with them. */
export function checkOptions(options: UserApiOptions): void {
  for (const name of Object.keys(options)) {
    if (!OPTIONS.includes(name)) throw new TypeError(`createUserApi: no option "${name}"`)
  }
  for (const name of LISTS) {
    if (!Array.isArray(options[name] ?? [])) throw new TypeError(`createUserApi: ${name} must be a list`)
  }
  const { ids = 'random' } = options
  if (typeof ids !== 'function' && ids !== 'random' && ids !== 'counted') {
    throw new TypeError('createUserApi: ids must be "random", "counted" or a function')
  }
}

function copied<T>(value: T, at: string): T {
  if (typeof value === 'function') return value
  if (Array.isArray(value)) return value.map((entry, i) => copied(entry, `${at}[${i}]`)) as T
  try {
    return structuredClone(value)
  } catch (error) {
    throw new TypeError(`createUserApi: ${at} must hold nothing but JSON: ${(error as Error).message}`)
  }
}

/** A copy that stays the same whatever becomes of the caller's objects. */
export function ownOptions(options: UserApiOptions): UserApiOptions {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, copied(value, name)]))
}
