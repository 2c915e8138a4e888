import { defineConfig } from '@playwright/test'

// Ports of their own: whoever runs `npm run dev` meanwhile is not in the way.
const port = 5273
process.env.USER_API_PORT = '4110'

export default defineConfig({
  testDir: 'test',
  // One User API, and so one test at a time.
  workers: 1,
  // For machines that are busy.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] },
  },
  webServer: { command: `npm run dev -- --port ${port}`, url: `http://localhost:${port}`, stdout: 'ignore' },
})
