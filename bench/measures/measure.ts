import type { Ground } from '../ground'

/** Something that was promised, and what was measured of it. */
export interface Goal {
  what: string
  /** The most that it may be. */
  limit: number
  measured: number
  unit?: string
}

/** A section of RESULTS.md. */
export interface Section {
  title: string
  /** Paragraphs and tables. */
  parts: string[]
  goals?: Goal[]
}

/** Measures one thing of all peers. `rounds` answers how often: what is given, or less in a quick run. */
export type Measure = (ground: Ground, rounds: (most: number) => number) => Promise<Section>
