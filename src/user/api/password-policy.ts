/** The rules for passwords, by the documented names of what breaks them. The shortest length is an assumption. */
const RULES: Record<string, RegExp> = {
  too_short: /^.{8}/su,
  missing_lowercase: /[a-z]/,
  missing_uppercase: /[A-Z]/,
  missing_number: /\d/,
  missing_symbol: /[^\p{L}\p{N}\s]/u,
}

/** The rules that a password breaks. */
export function violationsOf(password: string): string[] {
  return Object.keys(RULES).filter((name) => !RULES[name]?.test(password))
}
