import { type ParseArgsConfig, parseArgs } from 'node:util'

/** A command, such as `generate`. */
export interface Verb {
  /** What it does, in a line. */
  summary: string
  /** Runs it; resolves when it is done or stopped. */
  run(args: string[]): Promise<void>
}

/** An error that its user can fix: the command prints the message on one line, and exits with code 1. */
export class CommandError extends Error {}

/** The options that a command was called with; throws a `CommandError` for an unknown one. */
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
