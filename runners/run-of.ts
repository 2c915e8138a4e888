import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { App } from '../matrix/app'

/** What a run is made of. */
export interface Run {
  app: App
  /** A folder of this one, such as `vitest-3`. */
  runner: string
  /** Such as `node-22`. */
  node: string
  environment: string
  /** `msw-2` or `msw-3`. */
  msw: string
  /** Where the service of the checks is. */
  service: string
}

/** Settings of happy-dom. It sends preflights of its own, which MSW 3 takes for requests and has no handlers for. */
export const HAPPY_DOM = { fetch: { disableSameOriginPolicy: true } }

export const pathOfProgram = (name: string): string => join(fileURLToPath(new URL('program', import.meta.url)), name)

/** A file of `program/`. */
export const program = (name: string): Promise<string> => readFile(pathOfProgram(name), 'utf8')

/** What the checks are told. */
export const envOf = ({ environment, service }: Run) => ({ SERVICE: service, RUNNER_ENVIRONMENT: environment })
