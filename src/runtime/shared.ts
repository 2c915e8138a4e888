import type { AxiosResponse } from 'axios'
import { createSettings, type Settings } from './settings'
import type { RequestConfig } from './types'

/** Sees, and may change or replace, a request before it is sent. */
export type RequestInterceptor = (config: RequestConfig) => RequestConfig | Promise<RequestConfig>

/** Sees, and may change or replace, an answer. */
export type ResponseInterceptor = (response: AxiosResponse) => AxiosResponse | Promise<AxiosResponse>

/** Sees an error, and may answer in its place or throw another. */
export type ErrorInterceptor = (error: unknown) => unknown

/** What all clients of one SDK share. */
export interface Shared {
  settings: Settings
  request: RequestInterceptor[]
  response: [onAnswer: ResponseInterceptor | undefined, onError: ErrorInterceptor | undefined][]
}

export const createShared = (): Shared => ({ settings: createSettings(), request: [], response: [] })

/** Adds to a list; the answer takes it out again. */
export function addTo<T>(list: T[], entry: T): () => void {
  list.push(entry)
  return () => {
    const at = list.indexOf(entry)
    if (at >= 0) list.splice(at, 1)
  }
}

export async function runRequest(shared: Shared, config: RequestConfig): Promise<RequestConfig> {
  let current = config
  for (const intercept of [...shared.request]) current = await intercept(current)
  return current
}

export function runResponse(shared: Shared, outcome: Promise<unknown>): Promise<AxiosResponse> {
  return shared.response.reduce((last, [onAnswer, onError]) => last.then(onAnswer as never, onError), outcome) as never
}
