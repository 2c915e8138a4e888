import type { OpenAPIDocument, SchemaLike } from '../read/document'
import type { Note, Uses } from './change'

/** The documents that are compared, and the function that records their differences. */
export interface Comparison {
  before: OpenAPIDocument
  after: OpenAPIDocument
  note: Note
}

/** Where two schemas are compared. */
export interface Place extends Comparison {
  at: string
  uses: Uses
  /** Compares what is within the two schemas. */
  compare(before: SchemaLike | undefined, after: SchemaLike | undefined, at: string, uses: Uses): void
}
