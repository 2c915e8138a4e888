import type { IdKind, UserApiOptions } from './options'
import type { State } from './state'

/** Makes an id, or a secret, of a kind that nothing has or ever had. */
export type MakeId = (kind: IdKind) => string

/** How often a function of the caller's may return what is taken. */
const ATTEMPTS = 1_000

/** Readable and the same in each run: `user-1`, `user-2`, `group-1`. */
function counted(): MakeId {
  const counts = new Map<IdKind, number>()
  return (kind) => {
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return `${kind}-${count}`
  }
}

/** 128 random bits. Not `randomUUID`, which browsers keep from pages without TLS. */
const random: MakeId = (kind) => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return `${kind}-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

function firstFree(make: MakeId, kind: IdKind, taken: ReadonlySet<string>, attempts: number): string {
  let id = make(kind)
  for (let attempt = 1; taken.has(id); attempt++) {
    if (attempt === attempts) throw new TypeError(`createUserApi: ids returned "${id}", which is in use already`)
    id = make(kind)
  }
  if (typeof id !== 'string' || id === '') throw new TypeError('createUserApi: ids must return text that is not empty')
  return id
}

/** What makes ids, from the option. Counted ones begin at 1 again each time; what is taken is skipped. */
export function createIds(ids: UserApiOptions['ids'], state: Pick<State, 'taken'>): MakeId {
  if (ids === undefined || ids === 'random') return random
  const [make, attempts] = ids === 'counted' ? [counted(), Infinity] : [ids, ATTEMPTS]
  return (kind) => {
    // The ids of requests name nothing that is kept.
    if (kind === 'request') return make(kind)
    const id = firstFree(make, kind, state.taken, attempts)
    state.taken.add(id)
    return id
  }
}
