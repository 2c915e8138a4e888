// Installs each example as somebody who has cloned the repository would, builds it and runs its tests.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const known = ['admin', 'lambda']
const asked = process.argv.slice(2)
const unknown = asked.find((name) => !known.includes(name))
if (unknown) throw new Error(`there is no example "${unknown}": ${known.join(', ')}`)

for (const name of asked.length ? asked : known) {
  for (const args of [['ci'], ['run', 'build'], ['test']]) {
    console.log(`\nexamples/${name}: npm ${args.join(' ')}`)
    const cwd = fileURLToPath(new URL(`../examples/${name}`, import.meta.url))
    execFileSync('npm', args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' })
  }
}
