/** The name of a field whose value is secret. */
export const NAME = /password|token|secret|api[-_]?key|authorization|cookie|assertion/i

/**
 * Such a field in JSON or a form, complete or cut off: all up to its value, the value, and the bracket if it begins
 * with one. No part can match in two ways, so the time grows linearly with the length of the text.
 */
export const FIELD =
  /((?:password|token|secret|api[-_]?key|authorization|cookie|assertion)[\w.%[\]\\-]{0,32}(?:["']\s{0,9}:\s{0,9}|=))(\\{0,9}"[^"\\]*(?:\\.[^"\\]*)*"?|([[{])[^\]}]{0,999}|[^\s&"<>]+)/gis

/**
 * The longest text that is searched for. Of a longer secret, the beginning is searched for, and the text after it is
 * cut off.
 */
export const LONGEST = 16_384

/** With more secrets than this, all text is treated as secret. */
export const MOST_SECRETS = 1000
