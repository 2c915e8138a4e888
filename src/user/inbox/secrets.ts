const SECRET = /password|token|secret|challenge|assertion|attestation|authorization/i
const COVER = '••••••'

/** A JSON value with its secrets covered. */
export const covered = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? null), (key, entry) => (SECRET.test(key) && entry !== null ? COVER : entry))

/** A path with the secrets in its query covered. */
export const coveredPath = (path: string): string =>
  path.replace(/([?&][^=&]*)=([^&]*)/g, (all, name) => (SECRET.test(name) ? `${name}=${COVER}` : all))
