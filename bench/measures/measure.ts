import type { Workspace } from '../workspace'

/** A promise, and what was measured of it. */
export interface Goal {
  what: string
  /** The most that it may be. */
  limit: number
  /** The limit that comes after this one. */
  next?: number
  /** `undefined` when the package that is measured does not have the entry. */
  measured: number | undefined
  /** Of the numbers; without one they are ratios. */
  unit?: 'B'
}

/** A section of RESULTS.md. */
export interface Section {
  title: string
  /** Paragraphs and tables. */
  parts: string[]
  goals?: Goal[]
}

/** Measures one thing of all peers. `rounds` returns how often: as often as asked, or less in a quick run. */
export type Measure = (workspace: Workspace, rounds: (most: number) => number) => Promise<Section>
