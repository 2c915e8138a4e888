import { kindOf, type Place } from './document'

/** A document that is rejected: the path, and what is wrong there. */
export class DocumentError extends Error {
  constructor(
    readonly place: Place,
    problem: string,
  ) {
    super(place.length ? `${place.join('.')}: ${problem}` : problem)
    this.name = 'DocumentError'
  }
}

/** The error for a value of another kind than its place in the document requires. */
export const wrongKind = (place: Place, wanted: string, value: unknown): DocumentError =>
  new DocumentError(place, `must be ${wanted}, but is ${kindOf(value)}`)
