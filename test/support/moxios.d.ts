/** moxios comes without types: what the tests use of it. */
declare module 'moxios' {
  import type { AxiosInstance, AxiosRequestConfig } from 'axios'

  interface MoxiosReply {
    status: number
    response?: unknown
    responseText?: string
    headers?: Record<string, string>
  }

  interface MoxiosRequest {
    url: string
    config: AxiosRequestConfig
    headers: Record<string, unknown>
    respondWith(reply: MoxiosReply): Promise<unknown>
    respondWithTimeout(): Promise<unknown>
  }

  const moxios: {
    install(instance: AxiosInstance): void
    uninstall(instance: AxiosInstance): void
    stubRequest(url: string | RegExp, reply: MoxiosReply): void
    stubOnce(method: string, url: string | RegExp, reply: MoxiosReply): Promise<void>
    stubTimeout(url: string | RegExp): void
    wait(then: () => unknown, delayMs?: number): void
    requests: { mostRecent(): MoxiosRequest; count(): number; at(index: number): MoxiosRequest }
  }
  export default moxios
}
