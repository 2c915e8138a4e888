import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

interface Options {
  cwd: string
  env?: Record<string, string>
  /** Milliseconds after which the command is stopped. Default 300,000. */
  limit?: number
  /** Stops it earlier. */
  signal?: AbortSignal
}

/** The running commands: each leads a process group, so that its child processes end with it. */
const groups = new Set<number>()

function stop(group: number): void {
  groups.delete(group)
  try {
    process.kill(-group, 'SIGKILL')
  } catch {
    // The whole group has ended already.
  }
}

// A terminal's Ctrl-C reaches this process alone, not the groups.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
process.on('exit', () => groups.forEach(stop))

/** Runs a command and returns what it printed; throws with all of its output when it fails or takes too long. */
export async function execute(command: string, args: string[], options: Options): Promise<string> {
  const { cwd, limit = 300_000, signal } = options
  signal?.throwIfAborted()
  const env = { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1', ...options.env }
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const group = child.pid
  if (!group) throw (await once(child, 'error'))[0]
  groups.add(group)
  let stopped = false
  const kill = () => {
    stopped = true
    stop(group)
  }
  const timer = setTimeout(kill, limit)
  signal?.addEventListener('abort', kill)
  try {
    const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
    if (code === 0) return stdout
    const end = stopped ? `was stopped after ${limit / 1000} s` : `ended with ${code ?? child.signalCode}`
    throw new Error(`${[command.split('/').pop(), ...args].join(' ')} ${end}\n${`${stdout}\n${stderr}`.trim()}`)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', kill)
    stop(group)
  }
}
