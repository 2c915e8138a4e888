/** Ends an operation with an error status and a message. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 422 | 429,
    message: string,
    /** Fields of the response beside the message. */
    readonly details: object = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(message)
  }
}
