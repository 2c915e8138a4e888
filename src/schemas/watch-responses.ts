import { createCheck, type ResponseFinding, type ResponseRules } from './check-responses'

/** How responses are checked. */
export interface CheckResponsesOptions {
  /** Called the first time that a difference is found. @default `console.warn` with its message */
  onFinding?: ((finding: ResponseFinding) => void) | undefined
}

/** Any function. */
type Any = (...given: never) => unknown

/** A client on axios. */
interface Intercepted {
  interceptors: { response: { use: Any; eject: Any } }
}

/** A client on `fetch`. */
interface Hooked {
  hooks: { response: Any }
}

/** A client of either kind, or a handle. */
export type CheckedClient = Intercepted | Hooked | { getClient(): Intercepted | Hooked }

/** A response, on either transport. */
interface Response {
  status: number
  data: unknown
  config?: { operationId?: string; responseType?: string }
}

interface Failure {
  operationId?: string
  response?: Response
}

/** Checks what a client receives, until the function is called that it returns. */
export function checkResponsesOf(
  rules: ResponseRules,
  given: CheckedClient,
  { onFinding = ({ message }) => console.warn(message) }: CheckResponsesOptions = {},
): () => void {
  const client = 'interceptors' in given || 'hooks' in given ? given : given.getClient()
  const check = createCheck(rules, onFinding)
  const see = (response: Response | undefined, operationId: string | undefined) => {
    const { responseType = 'json' } = response?.config ?? {}
    if (response && responseType === 'json') check({ operationId, status: response.status, data: response.data })
  }
  const onResponse = (response: Response, request?: { operationId: string }) => {
    see(response, (request ?? response.config)?.operationId)
    return response as never
  }
  const onError = (error: Failure) => {
    see(error?.response, error?.operationId)
    throw error
  }
  const both = [onResponse, onError] as never
  if ('hooks' in client) return client.hooks.response(...both) as () => void
  const { response } = client.interceptors
  const id = response.use(...both)
  return () => response.eject(...([id] as never))
}
