/** Whether a body can be sent more than once: a stream can be read once. */
export function isReplayable(body: unknown): boolean {
  const { pipe, getReader } = (body ?? {}) as Record<string, unknown>
  return !pipe && !getReader
}
