/** What an error says, or a text that was thrown in the place of one. A getter of it may throw. */
export function messageOf(thrown: unknown): string {
  try {
    return String((thrown as Error | undefined)?.message ?? thrown ?? '')
  } catch {
    return ''
  }
}
