/** A text of the document's, or nothing: numbers are what YAML makes of a title such as `2024`. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''
  return text || undefined
}
