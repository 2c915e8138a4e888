/** What a mock handler responds with, and to which requests. */
export interface Example {
  method: string
  /** As OpenAPI has it: `/v2/users/{id}`. */
  path: string
  /** The server, if it is not the API's own. */
  server?: string
  status: number
  /** JSON; left out where the response is empty. */
  body?: unknown
}
