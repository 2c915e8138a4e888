/*
 * A browser runs one ceremony at a time, but a page may start several: an autofill that waits in an input, and
 * dialogues that the user opens. Of two of a kind, the later call continues; an autofill is suspended during every
 * dialogue, and starts again after it.
 */

/** Calls that have not ended, in the order in which they were made. */
export type Turns = Set<symbol>

export const dialogues: Turns = new Set()
export const autofills: Turns = new Set()

/**
 * How many dialogues were opened. An autofill compares it, since a dialogue may end before the autofill is notified of
 * its own end.
 */
let opened = 0
export const dialoguesOpened = (): number => opened

/** Callbacks for when no dialogue is open. */
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

/** Waits until no dialogue is open, or the signal aborts; returns how many were opened by then. */
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
