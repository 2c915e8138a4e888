import { format, inspect } from 'node:util'

/** Every form in which a value may end up in a log. */
export function printed(value: unknown): string {
  const error = value as Error
  const names: string[] = []
  for (const name in error) names.push(`${name} ${error[name as never]}`)
  return [
    error.message,
    error.stack,
    String(error),
    JSON.stringify(error),
    JSON.stringify({ list: [error], copy: { ...error } }),
    JSON.stringify(Object.entries(error)),
    inspect(error),
    inspect(error, { depth: Infinity, showHidden: true }),
    inspect({ nested: [error] }, { depth: Infinity, showHidden: true }),
    // As `console.dir` does it.
    inspect(error, { depth: Infinity, customInspect: false }),
    format('%s %o %O %j', error, error, error, error),
    ...names,
  ].join('\n')
}

/** The same, of an error and of all its causes, as they are read one by one. */
export function printedAll(error: unknown): string {
  const chain = new Set([error])
  for (const each of chain) {
    const { cause, errors } = each as { cause?: unknown; errors?: unknown[] }
    for (const next of [cause, ...(errors ?? [])]) if (next instanceof Error) chain.add(next)
  }
  return [...chain].map(printed).join('\n')
}
