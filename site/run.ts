import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// `npm run site`, or `npm run site -- dev`: installs VitePress once, and runs it.
const cwd = fileURLToPath(new URL('.', import.meta.url))
const run = (command: string, ...args: string[]) => {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' })
  if (status) process.exit(status)
}

if (!existsSync(`${cwd}node_modules/vitepress`)) run('npm', 'ci')
run(process.execPath, 'node_modules/vitepress/bin/vitepress.js', process.argv[2] ?? 'build')
