import type { Keyword } from './types'

/** One step to a value: the name of a field, the number of an entry, or a name that the definition does not know. */
export type Step = string | number | { readonly key: string }

export type Path = readonly Step[]

/** The keyword of a field that the definition does not name, nor forbid. */
export const UNDOCUMENTED = 'undocumented'

/** Takes what is wrong with a value. */
export type Report = (path: Path, keyword: Keyword | typeof UNDOCUMENTED, message: string, limit?: unknown) => void

/** Checks one thing of a value; like a keyword of JSON Schema it has nothing to say of values of another type. */
export type Rule = (value: unknown, path: Path, report: Report) => void

export const keyOf = (step: Step) => (typeof step === 'object' ? step.key : step)
