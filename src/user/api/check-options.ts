import { copyOf } from './copy'
import type { UserApiOptions } from './options'

const LISTS = ['users', 'organizations', 'groups', 'navigations'] as const
const OPTIONS = ['baseURL', ...LISTS, 'now', 'ids', 'maxPageSize', 'rateLimit']

/** Throws a `TypeError` where the options are not an object. */
export function checkIsObject(options: unknown): void {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError('createUserApi: the options must be an object')
  }
}

/** Throws a `TypeError` for an unknown or invalid option. The contents of seeds are checked elsewhere. */
export function checkOptions(options: UserApiOptions): void {
  checkIsObject(options)
  for (const name of Object.keys(options)) {
    if (!OPTIONS.includes(name)) throw new TypeError(`createUserApi: no option "${name}"`)
  }
  for (const name of LISTS) {
    const list = options[name]
    if (list !== undefined && !Array.isArray(list)) throw new TypeError(`createUserApi: ${name} must be a list`)
  }
  const { ids = 'random', baseURL = '' } = options
  if (typeof ids !== 'function' && ids !== 'random' && ids !== 'counted') {
    throw new TypeError('createUserApi: ids must be "random", "counted" or a function')
  }
  if (typeof baseURL !== 'string') throw new TypeError('createUserApi: baseURL must be text')
}

function copied<T>(value: T, at: string): T {
  if (typeof value === 'function') return value
  try {
    return copyOf(value, at)
  } catch (error) {
    throw new TypeError(`createUserApi: ${(error as Error).message}`)
  }
}

/** A copy, which later changes of the caller's objects do not affect. */
export function ownOptions(options: UserApiOptions): UserApiOptions {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, copied(value, name)]))
}
