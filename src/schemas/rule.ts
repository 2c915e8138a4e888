import type { Keyword } from './types'

/** One step to a value: the name of a field, the index of an entry, or a name that the definition does not have. */
export type Step = string | number | { readonly key: string }

export type Path = readonly Step[]

/** The keyword of a field that the definition neither names nor forbids. */
export const UNDOCUMENTED = 'undocumented'

/** Receives a finding about a value. */
export type Report = (path: Path, keyword: Keyword | typeof UNDOCUMENTED, message: string, limit?: unknown) => void

/** Checks a value; like a keyword of JSON Schema, it ignores values of other types. */
export type Rule = (value: unknown, path: Path, report: Report) => void

export const keyOf = (step: Step) => (typeof step === 'object' ? step.key : step)
