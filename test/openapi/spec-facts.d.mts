export function specFacts(document: unknown): string[]
