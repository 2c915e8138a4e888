#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { CommandError, type Verb } from './verb'

/** The commands, each loaded when it is used. */
const verbs: Record<string, () => Promise<Verb>> = {
  generate: async () => (await import('./generate')).generate,
  'user-api': async () => (await import('./user-api')).userApi,
}

async function usage(): Promise<string> {
  const lines = Object.entries(verbs).map(async ([name, load]) => `  ${name.padEnd(10)}  ${(await load()).summary}`)
  return `usage: epilot-sdk COMMAND [options]

${(await Promise.all(lines)).join('\n')}

  epilot-sdk COMMAND --help   prints the options of a command
  epilot-sdk --version        prints the version
`
}

const version = (): string => JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version

async function main([name = '', ...args]: string[]): Promise<void> {
  if (/^(--help|-h|)$/.test(name)) return console.log(await usage())
  if (/^(--version|-v)$/.test(name)) return console.log(version())
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!load) throw new CommandError(`no command "${name}": see epilot-sdk --help`)
  await (await load()).run(args)
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof CommandError)) throw error
  // In one line, also where the message of a parser has several.
  console.error(`epilot-sdk: ${error.message.replace(/\s+/g, ' ')}`)
  process.exitCode = 1
}
