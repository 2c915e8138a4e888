/*
 * A browser runs one ceremony at a time, and a page may ask for several: an autofill that waits in an input, and
 * dialogues that the user opens. Of two of a kind the one that was called later goes on; an autofill gives way to
 * every dialogue, and comes back after it.
 */

/** Calls that have not ended, in the order in which they were made. */
export type Turns = Set<symbol>

export const dialogues: Turns = new Set()
export const autofills: Turns = new Set()

/** How many dialogues there were: an autofill compares it, since a dialogue may be over before its own end is known. */
let opened = 0
export const dialoguesOpened = (): number => opened

/** Those who wait until no dialogue is open. */
const waiting = new Set<() => void>()

/** Makes a call that counts among the others of its kind until it ends. */
export async function takeTurn<T>(turns: Turns, call: (isLatest: () => boolean) => Promise<T>): Promise<T> {
  const turn = Symbol()
  turns.add(turn)
  if (turns === dialogues) opened++
  try {
    return await call(() => [...turns].at(-1) === turn)
  } finally {
    turns.delete(turn)
    if (!dialogues.size) for (const resume of waiting) resume()
  }
}

/** Waits until no dialogue is open, or the signal aborts; returns how many there were by then. */
export async function dialoguesClosed(signal: AbortSignal | undefined): Promise<number> {
  while (dialogues.size && !signal?.aborted) {
    await new Promise<void>((resolve) => {
      const resume = () => {
        waiting.delete(resume)
        signal?.removeEventListener('abort', resume)
        resolve()
      }
      waiting.add(resume)
      signal?.addEventListener('abort', resume)
    })
  }
  return opened
}
