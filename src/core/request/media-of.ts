/** A content type without its parameters, in lower case. */
export const mediaOf = (type: unknown): string =>
  String(type ?? '')
    .replace(/\s*;.*/s, '')
    .toLowerCase()
