/** Ends an operation with a status and a message, in the place of an answer. */
export class Refusal extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 409 | 422 | 429,
    message: string,
    /** What the answer says beside the message. */
    readonly details: object = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(message)
  }
}
