import { unique } from '../read/unique'

/** Words that cannot name a type, and names that a subpath exports or a generated file uses. */
const TAKEN =
  'any as asserts async await bigint boolean break case catch class const continue debugger declare default delete do ' +
  'else enum export extends false finally for function get if implements import in infer instanceof interface ' +
  'intrinsic is keyof let module namespace never new null number object of out override package private protected ' +
  'public readonly return satisfies set static string super switch symbol this throw true try type typeof undefined ' +
  'unique unknown using var void while with yield ' +
  // Types of the generated files, and their type parameter.
  'Client OperationMethods OperationMethodsOf OperationParameters PathsDictionary PathsDictionaryOf Kind Result Body ' +
  'paths components operations webhooks $defs WithRequired OneOf XOR Without ' +
  // The types that the entries export.
  'TokenContext Token RetryEvent RetryOptions LargeResponseOptions JsonObject JsonValue CallErrorFields ParameterList ' +
  'BodyIsSecond ' +
  'ClientKind ResultPromise WithData AnyKind RequestOptions ClientOptions RequestConfig CallError AxiosKind Fetch HeadersInput ' +
  'HookRequest FetchResult RequestHook ResponseHook ErrorHook Hooks FetchClient FetchKind ' +
  // What else an entry exports.
  'RefusedError ErrorCode errorCodes isCallError isRefused Pages PaginateOptions paginate getClient createClient ' +
  'authorize createApi createFetchApi openapi baseURL operations examples Components Paths OpenAPIClient TokenArg ' +
  'ApiHandle OpenAPIDefinition OperationDefinition PathDefinition ' +
  // Global types that the generated files use.
  'AxiosInstance Promise Array ReadonlyArray Record Required Pick Omit NonNullable Blob ArrayBuffer ArrayBufferView ' +
  'FormData URLSearchParams'

const RESERVED = new Set(TAKEN.split(' '))

/** Whether a type cannot have that name, or an entry exports another of it. */
export const isReserved = (name: string): boolean => RESERVED.has(name)

/** An identifier made of any text: characters that it cannot have are left out, and the next letter is a capital. */
export function identifierOf(text: string): string {
  const name = text.replace(/[^\p{ID_Continue}$]+(.?)/gu, (_, next: string) => next.toUpperCase())
  return /^[\p{ID_Start}_$]/u.test(name) ? name : `_${name}`
}

/** A name whose first letter is a capital. */
export const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/**
 * A type name for each key. Names that are fine stay as they are, whatever else is in the document; the others
 * become identifiers, with `Schema` at the end where the name is taken, and a number where that is taken too.
 */
export function typeNamesFor(keys: readonly string[], alsoReserved: readonly string[]): Map<string, string> {
  const reserved = (name: string) => isReserved(name) || alsoReserved.includes(name)
  const kept = keys.filter((key) => identifierOf(key) === key && !reserved(key))
  const used = new Set(kept)
  const names = new Map(kept.map((key) => [key, key]))
  for (const key of keys) {
    if (names.has(key)) continue
    const plain = identifierOf(key)
    const name = unique(
      reserved(plain) ? `${plain}Schema` : plain,
      (candidate) => used.has(candidate) || reserved(candidate),
    )
    used.add(name)
    names.set(key, name)
  }
  return names
}

/** A name for an operation that has none: `GET /users/{id}` is `getUsersId`. */
export function operationIdFor(method: string, path: string): string {
  return identifierOf(`${method} ${path.replace(/[^\p{ID_Continue}]+/gu, ' ').trim()}`.trim())
}
