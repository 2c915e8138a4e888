import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test as base, expect, type Page } from '@playwright/test'
import { anna } from '../dev/seed.ts'

const CONTROL = `http://127.0.0.1:${process.env.USER_API_PORT}/_control`
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Mail {
  kind: string
  to: string
  link: string
}

/** The control API of the local User API. */
export const control = {
  post: (path: string, body: object = {}) =>
    fetch(`${CONTROL}/${path}`, { method: 'POST', body: JSON.stringify(body) }),
  async mails(): Promise<Mail[]> {
    const response = await fetch(`${CONTROL}/outbox`)
    return (await response.json()).mails
  },
  /** The operations that were requested, in their order. */
  async requests(operationId: string): Promise<unknown[]> {
    const { requests } = await (await fetch(`${CONTROL}/requests`)).json()
    return requests.filter((request: { operationId: string }) => request.operationId === operationId)
  },
}

/** What axe finds in a page as it is. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> }
    }
    const { violations } = await axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join()).join(' ')}`)
  })
}

export async function signIn(page: Page, { email, password } = anna): Promise<void> {
  await page.goto('/')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'People' })).toBeVisible()
}

/** Each test begins with the seed, and fails on errors and warnings in the console, such as those of `checkResponses`. */
export const test = base.extend<{ errors: string[] }>({
  errors: [
    async ({ page }, use) => {
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (message) => {
        // Chromium writes a line for each response with a status of 400 or more.
        const isBad = ['error', 'warning'].includes(message.type())
        if (isBad && !message.text().startsWith('Failed to load')) errors.push(message.text())
      })
      await control.post('reset')
      await use(errors)
      expect(errors).toEqual([])
    },
    { auto: true },
  ],
})

export { anna, expect }
