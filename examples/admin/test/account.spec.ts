import type { Page } from '@playwright/test'
import { anna, control, expect, signIn, test } from './fixtures.ts'

/** Chromium's virtual authenticator: it makes real keys and signatures, and touches itself. */
async function addAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable', { enableUI: false })
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, isUserVerified: true } as const
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, hasUserVerification: true, automaticPresenceSimulation: true },
  })
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
}

test('signs up an organization, and is signed in to it', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Sign up' }).click()
  await page.getByRole('button', { name: 'Sign up' }).click()
  await expect(page.getByText('Enter an e-mail address.')).toBeVisible()
  await page.getByLabel('Organization').fill('Acme')
  await page.getByLabel('Your name').fill('Zoe')
  await page.getByLabel('E-mail').fill('zoe@example.com')
  await page.getByLabel('Password').fill('Correct-horse-1')
  await page.getByRole('button', { name: 'Sign up' }).click()
  await expect(page.getByLabel('Organization')).toHaveText('Acme')
  await expect(page.getByText('zoe@example.com')).toBeVisible()
})

test('keeps out who has the wrong password', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('E-mail').fill(anna.email)
  await page.getByLabel('Password').fill('wrong')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toHaveText('That does not fit: check the address and the password.')
})

test('signs in by a passkey that was added before: from a button, and in the autofill', async ({ page }) => {
  await signIn(page)
  await addAuthenticator(page)
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByRole('button', { name: 'Delete the passkey My device' })).toBeVisible()
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByRole('alert')).toHaveText('This device has a passkey of yours already.')
  // The authenticator touches itself, so the autofill is chosen as soon as the page offers it.
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await control.post('fail', { operationId: 'beginDiscoverablePasskeyAuthentication', status: 400 })
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
})

test('invites somebody, who accepts and signs in', async ({ page }) => {
  await signIn(page)
  await page.getByRole('button', { name: 'Invite' }).click()
  await page.getByLabel('E-mail').fill('ben@example.com')
  await page.getByLabel('Language of the mail').selectOption('Deutsch')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByRole('status')).toHaveText('The invitation is on its way to ben@example.com.')
  const [mail] = await control.mails()
  await page.goto(mail?.link ?? '')
  await expect(page.getByText('Sunny Energy invites you to join.')).toBeVisible()
  const asked = (await control.requests('checkInviteToken')).length
  await page.getByLabel('Your name').fill('Ben')
  await page.getByLabel('Choose a password').fill('Battery-staple-2')
  await page.getByRole('button', { name: 'Accept' }).click()
  await expect(page.getByRole('status')).toHaveText('You have joined. Sign in with your new password.')
  await page.getByRole('link', { name: 'Go to sign-in' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  expect((await control.requests('checkInviteToken')).length).toBe(asked)
  await signIn(page, { email: 'ben@example.com', password: 'Battery-staple-2' })
  await page.goto(mail?.link ?? '')
  await expect(page.getByRole('alert')).toHaveText('This invitation has been used or withdrawn.')
})

test('lets an invitee decline', async ({ page }) => {
  await signIn(page)
  await page.getByRole('button', { name: 'Invite' }).click()
  await page.getByLabel('E-mail').fill('ben@example.com')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('ben@example.com')
  const [mail] = await control.mails()
  await page.goto(mail?.link ?? '')
  await page.getByRole('button', { name: 'Decline' }).click()
  await expect(page.getByRole('status')).toHaveText('You have declined. Nothing else will happen.')
  expect((await control.requests('rejectInvite')).length).toBe(1)
})

test('sets a new password in the place of a forgotten one', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Forgot your password?' }).click()
  await page.getByLabel('E-mail').fill(anna.email)
  await page.getByRole('button', { name: 'Send me a mail' }).click()
  await expect(page.getByRole('status')).toHaveText('If an account exists, a password reset email has been sent.')
  const [mail] = await control.mails()
  await page.goto(mail?.link ?? '')
  await page.getByLabel(`New password of ${anna.email}`).fill('short')
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByRole('alert')).toHaveText(
    'The password needs at least 8 characters, a capital letter, a digit, a symbol such as -.',
  )
  await page.getByLabel(`New password of ${anna.email}`).fill('Brand-new-3')
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByRole('status')).toHaveText('Your new password is in effect.')
  await signIn(page, { email: anna.email, password: 'Brand-new-3' })
  await signOut(page)
  await page.goto(mail?.link ?? '')
  await page.getByLabel(`New password of ${anna.email}`).fill('Brand-new-4')
  await page.getByRole('button', { name: 'Set password' }).click()
  await expect(page.getByRole('alert')).toHaveText('This link has been used or has expired: ask for another mail.')
})

test('asks to sign in again when the session is over', async ({ page }) => {
  await signIn(page)
  await control.post('tokens/expire')
  await page.getByRole('link', { name: 'Groups' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})
