import type { Place } from './document'

/** Receives a warning: what in a document is ignored, guessed or corrected, and its path. */
export type Warn = (place: Place, problem: string) => void
