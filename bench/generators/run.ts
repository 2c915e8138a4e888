/** `npm run bench:generators`: compares generators of clients, prints the results and writes GENERATORS.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { install } from '../../scripts/processes/install'
import { machine } from '../machine'
import { type Options, type Part, readOptions, USAGE } from './options'
import { FOLDER, versionOf } from './tools'

const FILE = join(FOLDER, 'GENERATORS.md')

const measuredBy = (part: Part) =>
  `Measured on ${new Date().toISOString().slice(0, 10)} by \`npm run bench:generators -- --only ${part}\` on ${machine()}; ` +
  `generators and calls on Node ${versionOf('node')}.`

async function measure({ only, peers: keys, jar, keep }: Options): Promise<string[]> {
  await install(new URL('.', import.meta.url))
  // These import what has just been installed.
  const { createWorkspace } = await import('./app')
  const { compareAll } = await import('./compare')
  const { chosenPeers } = await import('./peers/all')
  const { measureSpeed } = await import('./speed')
  const workspace = await createWorkspace(keep)
  const run = { documents: compareAll, speed: measureSpeed }
  try {
    const peers = await chosenPeers(keys, jar)
    const sections: string[] = []
    for (const part of only) sections.push(await run[part](peers, workspace, measuredBy(part)))
    return sections
  } finally {
    await workspace.close()
  }
}

try {
  const options = readOptions(process.argv.slice(2))
  const sections = await measure(options)
  const { withSections } = await import('./report')
  const isWhole = !options.peers.length
  const before = isWhole && existsSync(FILE) ? readFileSync(FILE, 'utf8') : ''
  const text = withSections(before, sections)
  console.log(text)
  if (isWhole) writeFileSync(FILE, text)
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException
  const isUsage = code?.startsWith('ERR_PARSE_ARGS') || /^(nothing is called|no generator has the key)/.test(message)
  console.error(isUsage ? `${message}\n\n${USAGE}` : error)
  process.exitCode = 1
}
