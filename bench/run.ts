/** `npm run bench`: measures this package and others side by side, prints the results and writes RESULTS.md. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { install } from '../scripts/processes/install'
import { BENCH } from './bench'
import type { Section } from './measures/measure'
import { MEASURES, type Options, readOptions, USAGE } from './options'

/** A quick run takes a fifth of the rounds. */
const roundsOf =
  ({ quick }: Options) =>
  (most: number) =>
    quick ? Math.ceil(most / 5) : most

/** Whether what was measured is all of it, and this repository's. */
const isWhole = ({ quick, only, peers, tarball }: Options) => !quick && !only.length && !peers.length && !tarball

async function main(options: Options): Promise<void> {
  await install(new URL('.', import.meta.url))
  // These import what has just been installed.
  const { chosenPeers } = await import('./peers/all')
  const { measures } = await import('./measures/all')
  const { createWorkspace } = await import('./workspace')
  const { report } = await import('./report')
  const workspace = await createWorkspace(chosenPeers(options.peers), options)
  const sections: Section[] = []
  const failed: string[] = []
  try {
    for (const name of options.only.length ? options.only : MEASURES) {
      const start = performance.now()
      try {
        sections.push(await measures[name](workspace, roundsOf(options)))
        console.error(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`)
      } catch (error) {
        // What the others have measured took long, and is printed all the same.
        failed.push(name)
        console.error(`${name} failed:`, error)
      }
    }
  } finally {
    await workspace.close()
  }
  const text = report(sections, options, workspace.version)
  console.log(text)
  if (failed.length) throw new Error(`not measured: ${failed.join(', ')}`)
  if (isWhole(options)) writeFileSync(join(BENCH, 'RESULTS.md'), text)
}

try {
  await main(readOptions(process.argv.slice(2)))
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException
  console.error(
    code?.startsWith('ERR_PARSE_ARGS') || /^nothing is called/.test(message) ? `${message}\n\n${USAGE}` : error,
  )
  process.exitCode = 1
}
