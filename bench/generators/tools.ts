import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execute } from '../../scripts/processes/execute'

/** Where the generators are installed. */
export const FOLDER = fileURLToPath(new URL('.', import.meta.url))

/** The Node that generators and calls run on: some generators need a newer one than this repository does. */
const NODE = join(FOLDER, 'node_modules/node/bin/node')

const versionIn = (file: string): string => JSON.parse(readFileSync(file, 'utf8')).version

export const versionOf = (name: string) => versionIn(join(FOLDER, 'node_modules', name, 'package.json'))

/** This repository's. */
export const packageVersion = () => versionIn(join(FOLDER, '../../package.json'))

/** A program and its arguments. */
export type Command = [program: string, ...args: string[]]

/** The command that runs a file of a package that an app has. */
export const nodeCommand = (file: string, folder: string, args: string[]): Command => [
  NODE,
  join(folder, 'node_modules', file),
  ...args,
]

export const run = ([program, ...args]: Command, folder: string) => execute(program, args, { cwd: folder })

/** Runs a command, and returns the seconds of processor time that it and all processes of its took. */
export async function processorTime(command: Command, folder: string): Promise<number> {
  // `times` prints minutes and seconds, user and system: of the shell, and of what ran in it.
  const printed = await execute('sh', ['-c', '"$@" >/dev/null || exit $?; times', 'sh', ...command], { cwd: folder })
  const [, ofChildren = ''] = printed.trim().split('\n')
  const seconds = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => Number(m) * 60 + Number(s))
  return seconds.reduce((total, each) => total + each, 0)
}

/** Runs a program of an app, and returns what it prints. */
export const runProgram = (file: string, folder: string) => execute(NODE, [file], { cwd: folder })

/** Writes the configuration of a generator; returns its path. */
export async function configure(folder: string, name: string, text: string): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, text)
  return file
}
