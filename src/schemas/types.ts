/** Which rule of the definition a value breaks: JSON Schema's keyword. */
export type Keyword =
  | 'type'
  | 'required'
  | 'enum'
  | 'format'
  | 'pattern'
  | 'minLength'
  | 'maxLength'
  | 'minimum'
  | 'maximum'
  | 'multipleOf'
  | 'minItems'
  | 'maxItems'
  | 'uniqueItems'
  | 'minProperties'
  | 'maxProperties'
  | 'additionalProperties'
  | 'anyOf'
  | 'oneOf'
  | 'not'

/** What is wrong with a value, and where. */
export interface Issue {
  /** In words, to be shown below a field: `must be an email address`. Never holds the value. */
  readonly message: string
  /** Names of fields and numbers of entries, from the outside in. */
  readonly path: readonly (string | number)[]
  /** Which rule it breaks, for messages in another language or words of one's own. */
  readonly keyword: Keyword
  /** What the rule demands: a length, a format, the values of a list. */
  readonly limit?: unknown
}

/** What a validator returns: the value as it was given, or what is wrong with it. */
export type Validation<T> = { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly Issue[] }

/**
 * Checks a value against a schema of the definition, as everything takes it that knows Standard Schema: libraries for
 * forms, routers, servers. It changes nothing, and lets fields pass that the definition does not name.
 */
export interface Validator<T> {
  /** The part that libraries use. */
  readonly '~standard': {
    /** Of Standard Schema. */
    readonly version: 1
    /** Name of this package. */
    readonly vendor: string
    /** Checks a value. Never throws, and returns no promise. */
    readonly validate: (value: unknown) => Validation<T>
    /** For the compiler alone. */
    readonly types?: { readonly input: T; readonly output: T } | undefined
  }
}
