import type { Browser } from 'playwright-core'
import type { App, Kind } from './app'

/** What rows share. */
export interface Stage {
  /** A new folder with the packed package and, on axios, one axios installed: the newest of the matrix by default. */
  app(name: string, kind?: Kind, axios?: string): Promise<App>
  /** One Chromium for all rows, opened when the first asks. */
  chromium(): Promise<Browser>
}

/** Makes a stage for a row whose commands a signal stops. */
export type StageOf = (signal: AbortSignal) => Stage

/** One line of the table. */
export interface Row {
  /** What `--only` selects by. */
  name: string
  /** Why this machine cannot run it; `undefined` when it can. */
  missing?(): string | undefined
  /** Throws when something is wrong; returns what it has shown. */
  run(stage: Stage): Promise<string>
}

/** The name of a row for a kind of app. */
export const rowName = (name: string, kind: Kind): string => (kind === 'axios' ? name : `${kind}-${name}`)
