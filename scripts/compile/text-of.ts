/** A text of the document, or `undefined`. Numbers are accepted, since YAML reads a title such as `2024` as one. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''
  return text || undefined
}
