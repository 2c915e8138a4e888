/** `npm run release`: all checks, the build, and `npm publish`, as a dry run unless `--publish` is given. */
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const USAGE = `usage: npm run release [-- --publish] [-- --tag NAME]

  --publish  really publish; without it, npm says what it would do
  --tag      the npm tag that the version gets (default: next)`

function readOptions() {
  try {
    const options = { publish: { type: 'boolean', default: false }, tag: { type: 'string', default: 'next' } } as const
    return parseArgs({ options }).values
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`)
    process.exit(2)
  }
}

const { publish, tag } = readOptions()
const dryRun = publish ? [] : ['--dry-run']
const steps = [
  // First the quick checks; npm publish runs them again.
  ['run', 'prepublishOnly', '--silent', ...dryRun],
  ['test'],
  ['publish', ...dryRun, '--tag', tag],
]
for (const args of steps) {
  console.log(`\n== npm ${args.join(' ')}`)
  try {
    execFileSync('npm', args, { stdio: 'inherit' })
  } catch {
    // The command has printed why.
    process.exit(1)
  }
}
console.log(publish ? '\nPublished.' : '\nA dry run: nothing was published. docs/releasing.md says how it is.')
