import axios, { AxiosError, type AxiosResponse } from 'axios'
import type { RequestConfig } from './types'

/** Codes of the errors that this package adds to axios's own. */
const NOT_JSON = 'ERR_ANSWER_NOT_JSON'
export const REDIRECT = 'ERR_REDIRECT_REFUSED'
export const LARGE_RESPONSE = 'ERR_LARGE_RESPONSE'

/** An `AxiosError` for what axios cannot see. */
export function answerError(message: string, code: string, config: RequestConfig, response?: AxiosResponse) {
  const error = new AxiosError(message, code, config, response?.request, response)
  if (response) error.status = response.status
  return error
}

const first = <T>(list: T | T[] | undefined) => (Array.isArray(list) ? list[0] : list)

export const contentType = (response: AxiosResponse) => String(response.headers['content-type'] ?? '')

/**
 * Parses an answer's JSON here, where the response is at hand; axios would pass broken JSON on as text, or throw an
 * error without a status. A transform or response type of the caller's is given the text as it came.
 */
export function parseAnswer(response: AxiosResponse, config: RequestConfig, expectJson: boolean): void {
  const text: unknown = response.data
  if (typeof text !== 'string' || !text.trim()) {
    if (text == null) response.data = ''
    return
  }
  if (config.responseType && config.responseType !== 'json') return
  if (first(config.transformResponse) !== first(axios.defaults.transformResponse)) return
  if (!expectJson && !/[/+]json\b/i.test(contentType(response))) return
  try {
    const parsed = JSON.parse(text)
    // A JSON string stays text, for axios's own transform to parse.
    if (typeof parsed !== 'string') response.data = parsed
  } catch {
    throw answerError(`the answer is not JSON: ${text}`, NOT_JSON, config, response)
  }
}
