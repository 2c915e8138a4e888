/**
 * Validators of bodies and schemas for forms and servers, lists of values, and a check of responses in development. Each
 * is bundled only where it is imported.
 */
import { type CheckedClient, type CheckResponsesOptions, checkResponsesOf } from '../schemas/watch-responses'
import { responses } from './generated/responses'

export type { ResponseFinding } from '../schemas/check-responses'
export type { Issue, Keyword, Validation, Validator } from '../schemas/types'
export { withMessages } from '../schemas/validator'
export type { CheckedClient, CheckResponsesOptions } from '../schemas/watch-responses'
export * from './generated/enums'
export * from './generated/validators'

/**
 * Compares the responses that a client gets with the definition, and warns of what the definition does not say: other
 * types, fields and values, fields that are missing, statuses of success. For development; nothing else of the client
 * changes. Warnings name operation, status and place, and have no value of a response.
 *
 * @param client a client or handle of either kind; interceptors and hooks that were added to it before come first
 * @param options `onFinding` takes the place of the warning. What it throws, the call throws.
 * @returns a function that ends the check
 * @example
 * if (process.env.NODE_ENV !== 'production') checkResponses(client)
 */
export function checkResponses(client: CheckedClient, options?: CheckResponsesOptions): () => void {
  return checkResponsesOf(responses, client, options)
}
