import { type ParseArgsConfig, parseArgs } from 'node:util'

/** A verb of the command. */
export interface Verb {
  /** What it does, in a line. */
  summary: string
  /** Runs it; ends when it is done, or goes on until it is ended. */
  run(args: string[]): Promise<void>
}

/** An error that its user can fix: the command prints the message on one line, and exits with code 1. */
export class CommandError extends Error {}

/** The options that a verb was called with; throws a `CommandError` for one that it does not have. */
export function parseOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  verb: string,
  args: string[],
  options: T,
) {
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    throw new CommandError(`${(error as Error).message.split('. ')[0]}: see epilot-sdk ${verb} --help`)
  }
}
