import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Row } from '../matrix/row'
import { versionsOf } from '../matrix/tools'
import { runJest } from './run-jest'
import { needsNodeSignals, runVitest } from './run-vitest'
import { startService } from './service'
import { packageOf, versionOf } from './tools'

/** MSW 3 wants Node 22. */
const mswFor = (node: string) => (node === 'node-20' ? ['msw-2'] : ['msw-2', 'msw-3'])

/** What a row has shown. */
function noteOf(runner: string, environment: string, node: string): string {
  const [tested] = runner.split('-') as [string]
  const mocks = mswFor(node).map((msw) => {
    const isHelped = needsNodeSignals({ runner, environment, node, msw })
    return `MSW ${versionOf(runner, msw)}${isHelped ? " (with Node's AbortController)" : ''}`
  })
  return `${versionOf(runner, tested)} with ${mocks.join(' and ')}`
}

function row(runner: string, environment: string, node: string): Row {
  const name = `${runner}-${environment}-${node}`
  return {
    name,
    async run(stage) {
      const service = await startService()
      try {
        for (const msw of mswFor(node)) {
          const app = await stage.app(`${name}-${msw}`)
          await symlink(packageOf(runner, msw), join(app.folder, 'node_modules/msw'))
          const run = { app, runner, node, environment, msw, service: service.url }
          await (runner.startsWith('jest') ? runJest(run) : runVitest(run))
        }
      } finally {
        await service.close()
      }
      return noteOf(runner, environment, node)
    },
  }
}

const rowsOf = (runners: string[], environments: string[]): Row[] =>
  runners.flatMap((runner) =>
    environments.flatMap((environment) =>
      versionsOf('node')
        // vitest 5 wants Node 22.
        .filter((node) => !(runner === 'vitest-5' && node === 'node-20'))
        .map((node) => row(runner, environment, node)),
    ),
  )

/** The table, from top to bottom. A jsdom without `fetch` cannot have MSW: it is tried with polyfills only. */
export const rows: Row[] = [
  ...rowsOf(['vitest-2', 'vitest-3', 'vitest-4', 'vitest-5'], ['node', 'jsdom', 'happy-dom']),
  ...rowsOf(['jest-29', 'jest-30'], ['node', 'jsdom-polyfilled', 'fixed-jsdom', 'happy-dom']),
]
