import { control, expect, findings, signIn, test } from './fixtures.ts'

const PUBLIC = ['/', '/sign-up', '/forgotten-password', '/password-reset?token=t&to=anna@example.com', '/invitation']

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 360, height: 740 } })

    test('is accessible before the sign-in, and fits a phone', async ({ page }) => {
      for (const path of PUBLIC) {
        await page.goto(path)
        await page.getByRole('heading').waitFor()
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        expect([path, await findings(page), width]).toEqual([path, [], 360])
      }
    })

    test('is accessible behind it, and fits a phone', async ({ page }) => {
      await signIn(page)
      await page.getByText('ada.adler@example.com').waitFor()
      const check = async (place: string) => {
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        expect([place, await findings(page), width]).toEqual([place, [], 360])
      }
      await page.getByRole('button', { name: 'Delete Ada Adler' }).click()
      await check('people')
      await page.getByRole('button', { name: 'Invite' }).click()
      await page.getByRole('button', { name: 'Send', exact: true }).click()
      await check('invite')
      await page.getByRole('button', { name: 'Cancel' }).click()
      await page.getByRole('link', { name: 'Groups' }).click()
      await page.getByRole('region', { name: 'Sales' }).waitFor()
      await check('groups')
      await control.post('fail', { operationId: 'putUserSetting', status: 400 })
      await page.getByRole('link', { name: 'Settings' }).click()
      await page.getByLabel('Appearance').selectOption('Light')
      await page.getByRole('alert').waitFor()
      await check('settings')
    })
  })
}
