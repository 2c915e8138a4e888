import { type ChildProcess, fork } from 'node:child_process'
import type { App } from './app'

/** A program of `programs/` that runs in an app and is told what to do. */
export interface Child<Reply> {
  ask(message: object): Promise<Reply>
  stop(): void
}

function next(child: ChildProcess): Promise<unknown> {
  return new Promise((done, fail) => {
    const stopped = (code: number | null) => fail(new Error(`${child.spawnargs.at(-1)} ended with ${code}`))
    child.once('exit', stopped)
    child.once('message', (message) => {
      child.off('exit', stopped)
      done(message)
    })
  })
}

/** Starts a program and waits until it says that it is ready. */
export async function startChild<Reply>(app: App, program: string, env: Record<string, string>): Promise<Child<Reply>> {
  const child = fork(await app.copy(program), { cwd: app.folder, execArgv: [], env: { ...process.env, ...env } })
  await next(child)
  return {
    async ask(message) {
      const reply = next(child)
      child.send(message)
      return (await reply) as Reply
    },
    stop: () => void child.kill(),
  }
}
