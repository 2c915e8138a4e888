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
  /** What is wrong, to be shown below a field: `must be an email address`. Never contains the value. */
  readonly message: string
  /** Names of fields and numbers of entries, from the outside in. */
  readonly path: readonly (string | number)[]
  /** Which rule it breaks, for your own messages, in another language for example. */
  readonly keyword: Keyword
  /** The limit of the rule: a length, a format, the allowed values. */
  readonly limit?: unknown
}

/** What a validator returns: the value as it was given, or what is wrong with it. */
export type Validation<T> = { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly Issue[] }

/**
 * Checks a value against a schema of the definition, in the form of Standard Schema, which libraries for forms, routers
 * and servers accept. It changes nothing, and accepts fields that the definition does not name.
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
    /** Only for the compiler. */
    readonly types?: { readonly input: T; readonly output: T } | undefined
  }
}
