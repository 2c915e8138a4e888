import { keyOf, type Rule, UNDOCUMENTED } from './rule'
import type { Issue, Validator } from './types'

/** A rule as a validator. */
export const validator = <T>(rule: Rule): Validator<T> => ({
  '~standard': {
    version: 1,
    vendor: '@epilot/sdk',
    validate(value) {
      const issues: Issue[] = []
      rule(value, [], (path, keyword, message, limit) => {
        if (keyword !== UNDOCUMENTED) issues.push({ message, path: path.map(keyOf), keyword, limit })
      })
      return issues.length ? { issues } : { value: value as T }
    },
  },
})

/**
 * The same validator with your own messages, in another language for example.
 *
 * @param messageOf returns the message for an issue; `undefined` keeps the one that it has
 * @example
 * const schema = withMessages(SignUpUserBody, ({ keyword }) => (keyword === 'required' ? 'Pflichtfeld' : undefined))
 */
export const withMessages = <T>(
  validator: Validator<T>,
  messageOf: (issue: Issue) => string | undefined,
): Validator<T> => {
  const { validate, ...standard } = validator['~standard']
  return {
    '~standard': {
      ...standard,
      validate(value) {
        const result = validate(value)
        if (!result.issues) return result
        return { issues: result.issues.map((issue) => ({ ...issue, message: messageOf(issue) ?? issue.message })) }
      },
    },
  }
}
