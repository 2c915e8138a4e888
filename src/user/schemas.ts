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
 * Compares the responses of a client with the definition, and warns about differences: wrong types, undocumented
 * fields, values and success statuses, missing fields. For development; it changes no response. Warnings name
 * operation, status and path, and contain no value of a response.
 *
 * @param client a client or handle of either kind; its interceptors and hooks that were added earlier run first
 * @param options `onFinding` replaces the warning. If it throws, the call throws.
 * @returns a function that ends the check
 * @example
 * if (process.env.NODE_ENV !== 'production') checkResponses(client)
 */
export function checkResponses(client: CheckedClient, options?: CheckResponsesOptions): () => void {
  return checkResponsesOf(responses, client, options)
}
