/** The response of a mock handler, and the requests that it is for. */
export interface Example {
  method: string
  /** As in OpenAPI: `/v2/users/{id}`. */
  path: string
  /** The server, if it is not the API's own. */
  server?: string
  status: number
  /** JSON; left out where the response is empty. */
  body?: unknown
}
