/**
 * Adds an API to the package: `npm run api:add -- --spec FILE --name shop`. All of its code is generated into
 * `src/shop`; entries, build, reports, docs and `llms.txt` are updated from that.
 */
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { handleProblem } from './compile/handle-problem'
import { run } from './run'

const { spec = '', name = '' } = parseArgs({ options: { spec: { type: 'string' }, name: { type: 'string' } } }).values
const isNew =
  /^[a-z][\w-]*$/.test(name) && !/^(core|axios|fetch|mock|query|cli|user)$/.test(name) && !handleProblem(name)

async function add(): Promise<number> {
  if (!spec || !isNew) {
    console.error('usage: npm run api:add -- --spec FILE --name NAME, the name of a new folder of src in lower case')
    return 1
  }
  const code = await run(['--spec', spec, '--out', `src/${name}`], console.error)
  if (code) return code
  const update = ['run', '--silent', 'api:update']
  return spawnSync('npm', update, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1
}

process.exitCode = await add()
