/** A document that cannot be taken: where, and what is wrong there. */
export class DocumentError extends Error {
  constructor(
    readonly place: readonly (string | number)[],
    problem: string,
  ) {
    super(place.length ? `${place.join('.')}: ${problem}` : problem)
    this.name = 'DocumentError'
  }
}
