/** All codes of errors that this package throws. Besides, an error may have the platform's own, such as `ECONNRESET`. */
export const errorCodes = {
  /** A parameter is missing, unknown or of the wrong kind; nothing was sent. Both transports. */
  ERR_PARAMETER: 'ERR_PARAMETER',
  /** A body is missing, not expected or cannot be sent; nothing was sent. Both transports. */
  ERR_BODY: 'ERR_BODY',
  /** There is no usable token, or its function threw (`cause`); nothing was sent. Both transports. */
  ERR_TOKEN: 'ERR_TOKEN',
  /** An option is unknown or has an invalid value; nothing was sent. Both transports. */
  ERR_OPTION: 'ERR_OPTION',
  /** The response has status 4xx; on `fetch` also any other below 500 that is not 2xx. Both transports. */
  ERR_BAD_REQUEST: 'ERR_BAD_REQUEST',
  /** The response has status 5xx; on axios also another that `validateStatus` does not accept. Both transports. */
  ERR_BAD_RESPONSE: 'ERR_BAD_RESPONSE',
  /** No response came, and the platform does not say why. Both transports. */
  ERR_NETWORK: 'ERR_NETWORK',
  /** The caller aborted the call. Both transports. */
  ERR_CANCELED: 'ERR_CANCELED',
  /** The time limit ran out. axios, unless `transitional.clarifyTimeoutError` is set. */
  ECONNABORTED: 'ECONNABORTED',
  /** The time limit ran out. `fetch`, and axios with `transitional.clarifyTimeoutError`. */
  ETIMEDOUT: 'ETIMEDOUT',
  /** A response that should be JSON is not. Both transports. */
  ERR_NOT_JSON: 'ERR_ANSWER_NOT_JSON',
  /**
   * A redirect leads to another origin, or its target is not known, or it would send a stream twice. Both transports.
   */
  ERR_REDIRECT_REFUSED: 'ERR_REDIRECT_REFUSED',
  /** More redirects than are followed. Both transports. */
  ERR_FR_TOO_MANY_REDIRECTS: 'ERR_FR_TOO_MANY_REDIRECTS',
  /** The payload of a large response could not be fetched, or is not JSON. Both transports. */
  ERR_LARGE_RESPONSE: 'ERR_LARGE_RESPONSE',
} as const

/** The code of an error that this package throws. See `errorCodes`. */
export type ErrorCode = (typeof errorCodes)[keyof typeof errorCodes]
