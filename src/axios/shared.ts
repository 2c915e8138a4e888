import type { AxiosResponse } from 'axios'
import { createSettings, type Settings } from '../core/call/settings'
import type { RequestConfig } from './types'

/** Receives a request before it is sent, and may change or replace it. */
export type RequestInterceptor = (config: RequestConfig) => RequestConfig | Promise<RequestConfig>

/** Receives a response, and may change or replace it. */
export type ResponseInterceptor = (response: AxiosResponse) => AxiosResponse | Promise<AxiosResponse>

/** Receives an error, and may return a response instead or throw another error. */
export type ErrorInterceptor = (error: unknown) => unknown

/** Adds interceptors to every client; each method returns a function that removes the interceptor. */
export interface InterceptorUse {
  /**
   * Adds an interceptor of requests. The one that was added last runs first, as in axios.
   *
   * @param onRequest receives a request before it is sent
   * @param onError receives what an earlier interceptor has thrown; it throws it again, or returns a config instead
   * @example
   * const remove = epilot.interceptors.request((config) => {
   *   config.headers.set('x-correlation-id', 'abc')
   *   return config
   * })
   */
  request(onRequest: RequestInterceptor | undefined, onError?: ErrorInterceptor): () => void
  /**
   * Adds an interceptor of responses. They run as they were added.
   *
   * @param onResponse receives a response with a 2xx status
   * @param onError receives an error; it throws it again, or returns a response instead
   */
  response(onResponse: ResponseInterceptor | undefined, onError?: ErrorInterceptor): () => void
}

interface RequestInterceptors {
  intercept: RequestInterceptor | undefined
  onError: ErrorInterceptor | undefined
}

interface ResponseInterceptors {
  onResponse: ResponseInterceptor | undefined
  onError: ErrorInterceptor | undefined
}

/** What all clients of one SDK share. */
export interface Shared {
  settings: Settings
  request: RequestInterceptors[]
  response: ResponseInterceptors[]
}

export const createShared = (): Shared => ({ settings: createSettings(), request: [], response: [] })

/** As axios does: the last that was added runs first. */
export function runRequest(shared: Shared, outcome: Promise<unknown>): Promise<RequestConfig> {
  return shared.request.reduceRight(
    (last, { intercept, onError }) => last.then(intercept as never, onError),
    outcome,
  ) as never
}

/** As axios does: in the order in which they were added. */
export function runResponse(shared: Shared, outcome: Promise<unknown>): Promise<AxiosResponse> {
  return shared.response.reduce(
    (last, { onResponse, onError }) => last.then(onResponse as never, onError),
    outcome,
  ) as never
}
