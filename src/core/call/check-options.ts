import { refuse } from '../errors/refuse'

/** What an option of a type has to be. */
const WANTED: Record<string, string> = { number: 'number of at least 0', boolean: 'boolean', function: 'function' }

/** How much of a misspelt name is in a known one: the share of its pairs of letters. */
function likeness(given: string, known: string): number {
  const pairs = [...given.toLowerCase()].map((letter, i, { [i + 1]: next = '' }) => letter + next)
  return pairs.filter((pair) => known.toLowerCase().includes(pair)).length / pairs.length
}

const hint = (given: string, known: string[]): string => {
  const [nearest = ''] = known.sort((one, other) => likeness(given, other) - likeness(given, one))
  return likeness(given, nearest) > 0.6 ? `: did you mean ${nearest}?` : ''
}

/**
 * Checks options by their defaults, which have the types. Leaves out what is undefined.
 *
 * @param by the operation or function that was called
 * @throws {RefusedError} `ERR_OPTION`
 */
export function checkOptions<Options extends object>(
  place: string,
  defaults: object,
  options: Options | undefined,
  by: string | undefined,
): Options {
  if (options != null && Object(options) !== options) throw refuse('ERR_OPTION', by, `${place} must be an object`)
  const given = Object.entries(options ?? {}).filter(([, value]) => value !== undefined)
  for (const [name, value] of given) {
    if (!Object.hasOwn(defaults, name)) {
      const problem = `there is no option ${place}.${name}`
      throw refuse('ERR_OPTION', by, problem + hint(name, Object.keys(defaults)))
    }
    const type = typeof defaults[name as never]
    if (typeof value !== type || (type === 'number' && !((value as number) >= 0))) {
      throw refuse('ERR_OPTION', by, `${place}.${name} must be a ${WANTED[type]}`)
    }
  }
  return Object.fromEntries(given) as Options
}
