// @vitest-environment happy-dom
import { createElement, StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, it, vi } from 'vitest'
import { createClient } from '../../src/user/fetch'
import { authenticateWithPasskey } from '../../src/user/passkeys'
import { stubCredentials } from '../support/fake-credentials'

afterEach(() => vi.unstubAllGlobals())

it('the double effect of StrictMode starts one autofill, which ends with the page', async () => {
  const { ceremonies } = stubCredentials()
  const options = { challenge: 'Y2hhbGxlbmdl', rpId: 'localhost' }
  const client = createClient({ fetch: async () => Response.json({ options, challenge_token: 'challenge-token' }) })
  const ends: string[] = []

  function SignIn() {
    useEffect(() => {
      const controller = new AbortController()
      authenticateWithPasskey(client, { autofill: true, signal: controller.signal }).catch(({ code }) =>
        ends.push(code),
      )
      return () => controller.abort()
    }, [])
    return createElement('input', { autoComplete: 'username webauthn' })
  }

  const root = createRoot(document.body)
  root.render(createElement(StrictMode, null, createElement(SignIn)))
  await vi.waitFor(() =>
    expect(ceremonies.map(({ conditional, aborted }) => [conditional, aborted])).toEqual([[true, false]]),
  )
  expect(ends).toEqual(['PASSKEY_CANCELLED'])
  root.unmount()
  await vi.waitFor(() => expect(ends).toEqual(['PASSKEY_CANCELLED', 'PASSKEY_CANCELLED']))
  expect(ceremonies.map(({ aborted }) => aborted)).toEqual([true])
})
