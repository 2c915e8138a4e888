import { identifierOf } from './names'

/** Words that cannot name a value of a module. */
const WORDS = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function globalThis if implements import in instanceof interface let new null package private ' +
    'protected public return static super switch this throw true try typeof undefined var void while with yield'
  ).split(' '),
)

/** What `index.ts` and `fetch.ts` have beside the handle. */
const ENTRY = new Set(
  (
    'Client ClientOptions OperationMethods createApi createFetchApi baseURL operations authorize CallError errorCodes ' +
    'isCallError isRefused paginate createClient getClient'
  ).split(' '),
)

/** Why a handle cannot have the name that is made of a text; `undefined` if it can. */
export function handleProblem(text: string): string | undefined {
  const name = identifierOf(text)
  if (name === '_' && text !== '_') return 'which has no letters'
  if (WORDS.has(name)) return 'a word of the language'
  return ENTRY.has(name) ? 'which its module exports or imports already' : undefined
}
