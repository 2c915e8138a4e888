import type { AxiosResponse } from 'axios'
import { createSettings, type Settings } from '../core/call/settings'
import type { RequestConfig } from './types'

/** Sees, and may change or replace, a request before it is sent. */
export type RequestInterceptor = (config: RequestConfig) => RequestConfig | Promise<RequestConfig>

/** Sees, and may change or replace, a response. */
export type ResponseInterceptor = (response: AxiosResponse) => AxiosResponse | Promise<AxiosResponse>

/** Sees an error, and may return a response instead or throw another error. */
export type ErrorInterceptor = (error: unknown) => unknown

interface ResponseInterceptors {
  onResponse: ResponseInterceptor | undefined
  onError: ErrorInterceptor | undefined
}

/** What all clients of one SDK share. */
export interface Shared {
  settings: Settings
  request: { intercept: RequestInterceptor }[]
  response: ResponseInterceptors[]
}

export const createShared = (): Shared => ({ settings: createSettings(), request: [], response: [] })

/** As axios does: the last that was added runs first. */
export async function runRequest(shared: Shared, config: RequestConfig): Promise<RequestConfig> {
  let current = config
  for (const { intercept } of [...shared.request].reverse()) current = await intercept(current)
  return current
}

/** As axios does: in the order in which they were added. */
export function runResponse(shared: Shared, outcome: Promise<unknown>): Promise<AxiosResponse> {
  return shared.response.reduce(
    (last, { onResponse, onError }) => last.then(onResponse as never, onError),
    outcome,
  ) as never
}
