/** The message of an error, or a text that was thrown instead of one. Its getter may throw. */
export function messageOf(thrown: unknown): string {
  try {
    return String((thrown as Error | undefined)?.message ?? thrown ?? '')
  } catch {
    return ''
  }
}
