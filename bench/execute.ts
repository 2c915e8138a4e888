import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Milliseconds after which a command is stopped. */
const LIMIT = 300_000

/** Runs a command and returns what it printed; throws with all of its output when it fails or takes too long. */
export async function execute(command: string, args: string[], cwd: string, more = {}): Promise<string> {
  const limits = { timeout: LIMIT, killSignal: 'SIGKILL', maxBuffer: 64 * 1024 * 1024 } as const
  const env = { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', ...more }
  try {
    return (await promisify(execFile)(command, args, { ...limits, cwd, env })).stdout
  } catch (error) {
    const { stdout = '', stderr = '', killed, code, signal } = error as { [Name: string]: string | undefined }
    const end = killed ? `was stopped after ${LIMIT / 1000} s` : `ended with ${code ?? signal}`
    throw new Error(`${[command.split('/').pop(), ...args].join(' ')} ${end}\n${`${stdout}\n${stderr}`.trim()}`)
  }
}
