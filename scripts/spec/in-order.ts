/** The keys of the newer list, those that both have in the older order, each new one after the key it follows there. */
export function inOrder(old: readonly string[], now: readonly string[]): string[] {
  const ordered = old.filter((key) => now.includes(key))
  for (const [i, key] of now.entries()) {
    if (ordered.includes(key)) continue
    const before = now
      .slice(0, i)
      .reverse()
      .find((other) => ordered.includes(other))
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, key)
  }
  return ordered
}
