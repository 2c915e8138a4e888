const BITS = 64
const OFFSET = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

/** JSON with keys in order, so that equal content is equal text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join()}}`
}

/**
 * A short hash of JSON, the same on every machine: 64-bit FNV-1a (https://datatracker.ietf.org/doc/draft-eastlake-fnv)
 * in base 36. Web Crypto is not available everywhere.
 */
export function contentHash(value: unknown): string {
  let hash = OFFSET
  for (const byte of new TextEncoder().encode(canonical(value))) {
    hash = BigInt.asUintN(BITS, (hash ^ BigInt(byte)) * PRIME)
  }
  return hash.toString(36).padStart(13, '0')
}
