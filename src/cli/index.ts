#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { CommandError, type Verb } from './verb'

/** The verbs, each loaded when it is used. */
const verbs: Record<string, () => Promise<Verb>> = {
  generate: async () => (await import('./generate')).generate,
  'user-api': async () => (await import('./user-api')).userApi,
}

async function usage(): Promise<string> {
  const lines = Object.entries(verbs).map(async ([name, load]) => `  ${name.padEnd(10)}  ${(await load()).summary}`)
  return `usage: epilot-sdk VERB [options]

${(await Promise.all(lines)).join('\n')}

  epilot-sdk VERB --help   the options of a verb
  epilot-sdk --version     the version
`
}

const version = (): string => JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version

async function main([name = '', ...args]: string[]): Promise<void> {
  if (/^(--help|-h|)$/.test(name)) return console.log(await usage())
  if (/^(--version|-v)$/.test(name)) return console.log(version())
  const load = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!load) throw new CommandError(`no verb "${name}": see epilot-sdk --help`)
  await (await load()).run(args)
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof CommandError)) throw error
  console.error(`epilot-sdk: ${error.message}`)
  process.exitCode = 1
}
