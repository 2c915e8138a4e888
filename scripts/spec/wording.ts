import { isObject } from '../read/document'

const WORDING = new Set(['description', 'summary', 'title', 'example', 'examples', 'externalDocs', '$comment', 'xml'])

/** Whether a keyword is only for people, and has no effect on what is valid. */
export const isWording = (key: string): boolean => WORDING.has(key) || key.startsWith('x-')

/**
 * How many descriptions and examples were changed, added or removed in what both parts have. Names of fields are not
 * keywords.
 */
export function changedWording(before: unknown, after: unknown, isNames = false): number {
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.reduce((sum: number, entry, i) => sum + changedWording(entry, after[i]), 0)
  }
  if (!isObject(before) || !isObject(after)) return 0
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].reduce((sum, key) => {
    const [was, is] = [before[key], after[key]]
    if (!isNames && WORDING.has(key)) return sum + Number(JSON.stringify(was) !== JSON.stringify(is))
    return sum + changedWording(was, is, !isNames && (key === 'properties' || key === 'responses'))
  }, 0)
}
