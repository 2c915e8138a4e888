/** The content types of JSON: `application/json`, `…+json`; not `application/json-seq` or `application/json-patch`. */
export const JSON_TYPE = /[/+]json(?![\w.+-])/i

/** A content type without its parameters, in lower case. */
export const mediaOf = (type: unknown): string =>
  String(type ?? '')
    .replace(/\s*;.*/s, '')
    .toLowerCase()
