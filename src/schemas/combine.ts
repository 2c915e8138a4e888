import { fieldOf, object } from './objects'
import { keyOf, type Path, type Report, type Rule, UNDOCUMENTED } from './rule'
import { any, oneValueOf } from './values'

type Found = Parameters<Report>

/** The findings of a rule about a value. */
function findingsOf(rule: Rule, value: unknown, path: Path): Found[] {
  const found: Found[] = []
  rule(value, path, (...finding) => found.push(finding))
  return found
}

const isFault = ([, keyword]: Found) => keyword !== UNDOCUMENTED

/** `allOf`: all rules. A field is undocumented when none of them names it. */
export const allOf =
  (...rules: Rule[]): Rule =>
  (value, path, report) => {
    const counts = new Map<string, number>()
    for (const finding of rules.flatMap((rule) => findingsOf(rule, value, path))) {
      if (!isFault(finding)) {
        const at = finding[0].map(keyOf).join('\n')
        const count = (counts.get(at) ?? 0) + 1
        counts.set(at, count)
        if (count < rules.length) continue
      }
      report(...finding)
    }
  }

const fewest = (tries: Found[][]) => tries.reduce((best, found) => (found.length < best.length ? found : best))

/** Reports the findings of the schema that a value is closest to, or the possible types if its type is none of them. */
function reportClosest(tries: Found[][], path: Path, report: Report): void {
  const closer = tries.filter((found) => found.find(isFault)?.[0].length !== path.length)
  if (closer.length) {
    for (const finding of fewest(closer)) report(...finding)
    return
  }
  const messages = new Set(tries.flatMap((found) => found.filter(isFault).map(([, , message]) => message)))
  report(path, 'anyOf', [...messages].join(', or '))
}

const choice =
  (isExclusive: boolean, rules: Rule[]): Rule =>
  (value, path, report) => {
    const tries = rules.map((rule) => findingsOf(rule, value, path))
    const valid = tries.filter((found) => !found.some(isFault))
    if (!valid.length) reportClosest(tries, path, report)
    else if (isExclusive && valid.length > 1) {
      report(path, 'oneOf', `must match exactly one alternative, but matches ${valid.length}`, rules.length)
    } else for (const finding of fewest(valid)) report(...finding)
  }

/** `anyOf`: at least one rule. */
export const anyOf = (...rules: Rule[]): Rule => choice(false, rules)

/** `oneOf`: exactly one rule. */
export const oneOf = (...rules: Rule[]): Rule => choice(true, rules)

/** `not`: the opposite of a rule. */
export const not =
  (rule: Rule): Rule =>
  (value, path, report) => {
    if (!findingsOf(rule, value, path).some(isFault)) report(path, 'not', 'is not allowed')
  }

/** `discriminator`: the rule that a field names. */
export const byName =
  (field: string, rules: Readonly<Record<string, Rule>>): Rule =>
  (value, path, report) => {
    const name = value == null ? undefined : fieldOf(value as Record<string, unknown>, field)
    const rule = typeof name === 'string' && Object.hasOwn(rules, name) ? rules[name] : undefined
    const missing: Rule = object({ [field]: oneValueOf(Object.keys(rules)) }, [field], any)
    ;(rule ?? missing)(value, path, report)
  }

/** A rule that refers to itself, and is therefore resolved later. */
export const lazy =
  (ruleOf: () => Rule): Rule =>
  (value, path, report) =>
    ruleOf()(value, path, report)
