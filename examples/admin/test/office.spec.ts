import { control, expect, signIn, test } from './fixtures.ts'

test.beforeEach(({ page }) => signIn(page))

test('finds people, and fetches more of them at the end of the list', async ({ page }) => {
  const rows = page.locator('.rows > li')
  await expect(rows).toHaveCount(25)
  await rows.last().scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'Show more' }).scrollIntoViewIfNeeded()
  await expect(rows).toHaveCount(50)
  await page.getByLabel('Search').fill('haddad')
  await expect(rows).toHaveCount(12)
  await page.getByLabel('Search').fill('nobody of that name')
  await expect(page.getByText('Nobody fits.')).toBeVisible()
})

test('sends an invitation again', async ({ page }) => {
  await page.getByLabel('Search').fill('hana.adler')
  await page.getByRole('button', { name: 'Resend the invitation of hana.adler@example.com' }).click()
  await expect(page.getByRole('status')).toHaveText('Another mail is on its way to hana.adler@example.com.')
  expect((await control.mails()).filter(({ to }) => to === 'hana.adler@example.com').length).toBe(2)
})

test('says what the service says against an invitation, and when it may have been sent', async ({ page }) => {
  await page.getByRole('button', { name: 'Invite' }).click()
  await page.getByLabel('E-mail').fill('ada.adler@example.com')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByRole('alert')).toHaveText('ada.adler@example.com has been invited, or is a user already')
  await control.post('fail', { operationId: 'inviteUser', drop: 'after' })
  await page.getByLabel('E-mail').fill('ben@example.com')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByRole('alert')).toHaveText(
    'No response came, but it may have worked: look before you try again.',
  )
  expect((await control.mails()).filter(({ to }) => to === 'ben@example.com').length).toBe(1)
  expect((await control.requests('inviteUser')).length).toBe(2)
})

test('deletes somebody, unless it is undone', async ({ page }) => {
  await page.clock.install()
  const ada = page.getByText('ada.adler@example.com')
  await page.getByRole('button', { name: 'Delete Ada Adler' }).click()
  await expect(ada).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(ada).toBeVisible()
  await page.clock.runFor(10_000)
  expect(await control.requests('deleteUserV2')).toEqual([])
  await page.getByRole('button', { name: 'Delete Ada Adler' }).click()
  await page.getByRole('link', { name: 'Groups' }).click()
  await page.clock.runFor(10_000)
  await expect.poll(async () => (await control.requests('deleteUserV2')).length).toBe(1)
  await page.getByRole('link', { name: 'People' }).click()
  await expect(page.getByText('bela.adler@example.com')).toBeVisible()
  await expect(ada).toBeHidden()
})

test('brings back who could not be deleted', async ({ page }) => {
  await page.clock.install()
  await control.post('fail', { operationId: 'deleteUserV2', status: 403, body: { message: 'not today' } })
  await page.getByRole('button', { name: 'Delete Ada Adler' }).click()
  await page.clock.runFor(10_000)
  await expect(page.getByText('Ada Adler was not deleted. not today')).toBeVisible()
  await expect(page.getByText('ada.adler@example.com')).toBeVisible()
})

test('makes a group, with members in turn, and deletes it', async ({ page }) => {
  await page.getByRole('link', { name: 'Groups' }).click()
  await page.getByLabel('New group').fill('Service')
  await page.getByRole('button', { name: 'Create' }).click()
  const group = page.getByRole('region', { name: 'Service' })
  for (const name of ['Carla Adler', 'Deniz Adler']) {
    const email = `${name.toLowerCase().replace(' ', '.')}@example.com`
    await group.getByLabel('Add to Service').fill(name)
    await expect(group.locator(`option[value="${email}"]`)).toBeAttached()
    await group.getByLabel('Add to Service').fill(email)
    await expect(group.getByRole('listitem').filter({ hasText: name })).toBeVisible()
  }
  await group.getByRole('button', { name: 'Next in turn' }).click()
  await expect(group.getByRole('listitem').filter({ hasText: 'in turn' })).toContainText('Carla Adler')
  await group.getByRole('button', { name: 'Remove Carla Adler from Service' }).click()
  await expect(group.getByRole('listitem')).toHaveText(['Deniz Adler ×'])
  await group.getByRole('button', { name: 'Delete Service' }).click()
  await expect(group).toBeHidden()
})

test('keeps what a person sets', async ({ page }) => {
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByLabel('Name').fill('Anna B.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await page.getByLabel('Appearance').selectOption('Dark')
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
  await page.reload()
  await expect(page.getByLabel('Name')).toHaveValue('Anna B.')
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
})

test('changes to another organization, and shows its people alone', async ({ page }) => {
  await page.getByLabel('Organization').selectOption('Windy Grid')
  await expect(page.getByText('otto@example.com')).toBeVisible()
  await expect(page.locator('.rows > li')).toHaveCount(2)
  await page.getByLabel('Organization').selectOption('Sunny Energy')
  await expect(page.locator('.rows > li')).toHaveCount(25)
})
