import { fileURLToPath } from 'node:url'
import { lint, loadConfig } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { definitionFile } from '../support/definition'

test('openapi.json has no errors and no warnings by the rules in redocly.yaml', async () => {
  const config = await loadConfig({ configPath: fileURLToPath(new URL('../../redocly.yaml', import.meta.url)) })
  const problems = await lint({ ref: fileURLToPath(definitionFile), config })

  const lines = problems.map(
    ({ severity, ruleId, message, location }) => `${severity} ${ruleId} at ${location[0]?.pointer}: ${message}`,
  )
  expect(lines).toEqual([])
})
