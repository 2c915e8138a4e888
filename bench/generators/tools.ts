import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execute } from '../execute'

/** Where the generators are installed. */
export const FOLDER = fileURLToPath(new URL('.', import.meta.url))

/** The Node that generators and calls run on: some generators need a newer one than this repository does. */
const NODE = join(FOLDER, 'node_modules/node/bin/node')

const versionIn = (file: string): string => JSON.parse(readFileSync(file, 'utf8')).version

export const versionOf = (name: string) => versionIn(join(FOLDER, 'node_modules', name, 'package.json'))

/** This repository's. */
export const packageVersion = () => versionIn(join(FOLDER, '../../package.json'))

/** Runs a file of a package that an app has, in the app's folder. */
export const node = (file: string, folder: string, args: string[]) =>
  execute(NODE, [join(folder, 'node_modules', file), ...args], folder)

/** Runs a program of an app, and returns what it prints. */
export const runProgram = (file: string, folder: string) => execute(NODE, [file], folder)

/** Writes the configuration of a generator; returns its path. */
export async function configure(folder: string, name: string, text: string): Promise<string> {
  const file = join(folder, name)
  await writeFile(file, text)
  return file
}
