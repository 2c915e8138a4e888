import type { IdKind, UserApiOptions } from './options'
import type { State } from './state'

/** Creates an id or a secret of a kind, which was never used before. */
export type MakeId = (kind: IdKind) => string

/** How often a function of the caller may return an id in use. */
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

/** 128 random bits. Not by `randomUUID`, which pages without TLS lack. */
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

/** The function that creates ids, from the option. Counted ones start at 1 again each time; ids in use are skipped. */
export function createIds(ids: UserApiOptions['ids'], state: Pick<State, 'taken'>): MakeId {
  if (ids === undefined || ids === 'random') return random
  const [make, attempts] = ids === 'counted' ? [counted(), Infinity] : [ids, ATTEMPTS]
  return (kind) => {
    // The ids of requests refer to nothing that is stored.
    if (kind === 'request') return make(kind)
    const id = firstFree(make, kind, state.taken, attempts)
    state.taken.add(id)
    return id
  }
}
