/** A program that was written for the published SDK, or for its user client, in words of our own. */
export interface Program {
  /** What it shows. */
  feature: string
  /** An ES module. `service` is the API: see `service.ts`. */
  code: string
  prints: string
}
