import type { Spread } from './statistics'

/** A Markdown table; every column but the first holds numbers. */
export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, column) => (column ? '---:' : '---'))
  return [head, rule, ...rows].map(line).join('\n')
}

/** The rows of a table that is put together column by column. */
export function rowsOf(...columns: string[][]): string[][] {
  return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? ''))
}

/** A number as text, with a minus sign in place of a hyphen. */
export const minus = (text: string) => text.replace(/^-/, '−')

/** A number with three significant digits, with thousands separators. */
export function number(value: number): string {
  const size = Math.abs(value)
  const digits = Number.isInteger(value) || size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3
  return minus(value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits }))
}

/** The median and, in brackets, the quartiles. */
export function spread({ median, low, high }: Spread): string {
  return `${number(median)} (${number(low)} to ${number(high)})`
}

/** Whether two different values would be shown as the same number. */
function looksEqual(values: number[], digits: number): boolean {
  const different = new Set(values.map((value) => value.toFixed(digits + 1)))
  return new Set(values.map((value) => value.toFixed(digits))).size < different.size
}

/** A column of ratios: two decimals, or three where a value is below 0.1 or two different values would look equal. */
export function ratios(column: Spread[]): string[] {
  const medians = column.map(({ median }) => median)
  const digits = medians.some((median) => median < 0.1) || looksEqual(medians, 2) ? 3 : 2
  const shown = (value: number) => minus(value.toFixed(digits))
  return column.map(({ median, low, high }) => `**${shown(median)}** (${shown(low)} to ${shown(high)})`)
}

/** A ratio and its limit, with as many decimals as tell them apart: two, or three. */
export function ratioAndLimit(measured: number, limit: number): [string, string] {
  const digits = limit < 0.2 || looksEqual([measured, limit], 2) ? 3 : 2
  return [measured.toFixed(digits), limit.toFixed(digits)]
}
