import { isCallError } from '@epilot/sdk/user/fetch'
import { PasskeyError } from '@epilot/sdk/user/passkeys'
import type { resetPasswordViolations } from '@epilot/sdk/user/schemas'

type Violation = (typeof resetPasswordViolations)[number]

/** All rules for passwords: if the definition gets a new one, this does not compile. */
const BROKEN_RULES: Record<Violation, string> = {
  too_short: 'at least 8 characters',
  missing_lowercase: 'a small letter',
  missing_uppercase: 'a capital letter',
  missing_number: 'a digit',
  missing_symbol: 'a symbol such as -',
}

/** The message of the service about a rejected request. */
interface Refused {
  message?: string
  error?: string
  violations?: Violation[]
}

function explainRefused({ message, error, violations = [] }: Refused): string | undefined {
  if (error === 'INVALID_RESET_LINK') return 'This link has been used or has expired: ask for another mail.'
  if (error === 'PASSWORD_POLICY')
    return `The password needs ${violations.map((rule) => BROKEN_RULES[rule]).join(', ')}.`
  return message
}

/** The text of an error for the user; `undefined` for what they did themselves. */
export function explain(error: unknown): string | undefined {
  if (error instanceof PasskeyError) {
    if (['PASSKEY_CANCELLED', 'PASSKEY_SUPERSEDED'].includes(error.code)) return undefined
    if (error.code === 'PASSKEY_ALREADY_REGISTERED') return 'This device has a passkey of yours already.'
    if (error.code === 'PASSKEY_UNKNOWN_CREDENTIAL') return 'This passkey is not known here (any more).'
    return 'The passkey could not be used: try again, or use your password.'
  }
  if (!isCallError<Refused>(error)) return (error as Error).message
  if (error.outcome === 'unknown') return 'No response came, but it may have worked: look before you try again.'
  if (error.status === undefined) return 'The service cannot be reached: try again later.'
  return explainRefused(error.response?.data ?? {}) ?? error.message
}
