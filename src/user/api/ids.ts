import type { IdKind, UserApiOptions } from './options'

/** Makes an id, or a secret, of a kind. */
export type MakeId = (kind: IdKind) => string

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

/** What makes ids, from the option; counted ones begin at 1 again each time. */
export function createIds(ids: UserApiOptions['ids'] = 'random'): MakeId {
  if (typeof ids === 'function') return ids
  return ids === 'counted' ? counted() : random
}
