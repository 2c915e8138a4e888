/**
 * The part of a fixed body from the `offset` of a request on: its one list counts as the whole list, so that paging
 * through it ends.
 */
export function fromOffset(body: unknown, url: string): unknown {
  const offset = Number(new URL(url).searchParams.get('offset'))
  if (!(offset > 0)) return body
  if (Array.isArray(body)) return body.slice(offset)
  const [name, list] = Object.entries(body ?? {}).find(([, value]) => Array.isArray(value)) ?? []
  return name === undefined ? body : { ...(body as object), [name]: (list as unknown[]).slice(offset) }
}
