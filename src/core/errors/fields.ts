/** The name of a field whose value is secret. */
export const NAME = /password|token|secret|api[-_]?key|authorization|cookie|assertion/i

/**
 * Such a field in JSON or a form, whole or broken off: all up to its value, the value, and the bracket if it begins with
 * one. Nothing here can match in two ways, so the time grows with the length of the text and not faster.
 */
export const FIELD =
  /((?:password|token|secret|api[-_]?key|authorization|cookie|assertion)[\w.%[\]\\-]{0,32}(?:["']\s{0,9}:\s{0,9}|=))(\\{0,9}"[^"\\]*(?:\\.[^"\\]*)*"?|([[{])[^\]}]{0,999}|[^\s&"<>]+)/gis

/** The longest text that is looked for. A longer secret is known by its beginning, and what follows that is cut off. */
export const LONGEST = 16_384

/** With more secrets than this, all text is taken for secret. */
export const MOST_SECRETS = 1000
