import type { Spread } from './statistics'

/** A table in Markdown; all columns after the first are numbers. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, column) => (column ? '---:' : '---'))
  return [head, rule, ...rows].map(line).join('\n')
}

/** A number with three digits that count, thousands apart. */
export function number(value: number): string {
  const size = Math.abs(value)
  const digits = Number.isInteger(value) || size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** The median, and from where to where the middle half of the values lies. */
export function spread({ median, low, high }: Spread): string {
  return `${number(median)} (${number(low)} to ${number(high)})`
}

export function ratio({ median, low, high }: Spread): string {
  const digits = median < 0.1 ? 3 : 2
  const shown = (value: number) => value.toFixed(digits)
  return `**${shown(median)}** (${shown(low)} to ${shown(high)})`
}
