import { defineConfig } from 'vitest/config'

// Its own: otherwise the one of the repository around it is found.
export default defineConfig({ test: { include: ['test/*.test.ts'], testTimeout: 120_000 } })
