/** The longest body that is shown, in bytes, and how many bodies of responses are kept. */
export const LONGEST = 20_000
const KEPT = 1_000

/** The bodies of responses, by the id of their request. */
export interface Journal {
  note(response: Response): Promise<void>
  bodyOf(requestId: string): string | undefined
}

export function createJournal(): Journal {
  const bodies = new Map<string, string>()
  return {
    async note(response) {
      const id = response.headers.get('x-amzn-requestid')
      if (!id || response.type === 'error') return
      const bytes = Number(response.headers.get('content-length') ?? 0)
      bodies.set(id, bytes > LONGEST ? `${bytes} bytes` : await response.clone().text())
      for (const oldest of bodies.keys()) {
        if (bodies.size <= KEPT) break
        bodies.delete(oldest)
      }
    },
    bodyOf: (requestId) => bodies.get(requestId),
  }
}
