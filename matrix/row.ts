import type { Browser } from 'playwright-core'
import type { App } from './app'

/** What rows share. */
export interface Stage {
  /** A new folder with the packed package and one axios installed; without `axios`, the newest of the matrix. */
  app(name: string, axios?: string): Promise<App>
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
  /** Throws when something is wrong; answers what it has shown. */
  run(stage: Stage): Promise<string>
}
