/** A verb of the command. */
export interface Verb {
  /** What it does, in a line. */
  summary: string
  /** Runs it; ends when it is done, or goes on until it is ended. */
  run(args: string[]): Promise<void>
}

/** What a person can put right: the command prints the message, in a line, and ends with the exit code 1. */
export class CommandError extends Error {}
