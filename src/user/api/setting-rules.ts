import type { Rule } from './check'
import { Refusal } from './refusal'

// What openapi.json allows: lengths in characters, the value in bytes of JSON.
const LONGEST_SCOPE = 64
const LONGEST_KEY = 128
const LARGEST_VALUE = 64 * 1024

const nameOf =
  (longest: number): Rule =>
  (value, at) => {
    const length = [...String(value ?? '')].length
    if (length < 1 || length > longest) {
      throw new Refusal(400, `${at} must have 1 to ${longest} characters, not ${length}`)
    }
  }

/** Rules of the names of settings. */
export const settingScope = nameOf(LONGEST_SCOPE)
export const settingKey = nameOf(LONGEST_KEY)

function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}

/** The rule of a setting's value: any JSON that is not too long. */
export const settingValue: Rule = (value, at) => {
  const json = jsonOf(value)
  if (json === undefined) throw new Refusal(400, `${at} must be JSON`)
  const bytes = new TextEncoder().encode(json).length
  if (bytes > LARGEST_VALUE) throw new Refusal(400, `${at} has ${bytes} bytes of JSON, of at most ${LARGEST_VALUE}`)
}
