import type { Place } from './document'

/** Takes a warning: what of a document is dropped, guessed or mended, and where. */
export type Warn = (place: Place, problem: string) => void
