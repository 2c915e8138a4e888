/** What a mock handler answers, and to which requests. */
export interface Example {
  method: string
  /** As OpenAPI has it: `/v2/users/{id}`. */
  path: string
  /** The server, if it is not the API's own. */
  server?: string
  status: number
  /** JSON; left out where the answer is empty. */
  body?: unknown
}
