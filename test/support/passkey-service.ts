import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type WebAuthnCredential,
} from '@simplewebauthn/server'
import { json, type Respond } from './server'

/** A service that keeps passkeys and verifies what authenticators sign, as the User API's passkey operations do. */
export function createPasskeyService(origin: string) {
  const rpID = new URL(origin).hostname
  const credentials: WebAuthnCredential[] = []
  const challenges = new Map<string, string>()
  let tokens = 0
  const service = {
    credentials,
    /** What is left of a challenge token's life. */
    expire: () => challenges.clear(),
    /** What a man in the middle does to the options. */
    tamper: <T extends { challenge: string }>(options: T): T => options,
    /** The options' timeout in milliseconds. */
    timeout: 5_000,
  }

  /** Remembers a challenge under a token, as the service does in a signed one. */
  const begin = <T extends { challenge: string }>(options: T) => {
    const challenge_token = `challenge-token-${++tokens}`
    challenges.set(challenge_token, options.challenge)
    return { options: service.tamper(options), challenge_token }
  }

  const registrationOptions = () =>
    generateRegistrationOptions({
      rpName: 'Test',
      rpID,
      userName: 'anna@example.com',
      timeout: service.timeout,
      excludeCredentials: credentials,
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    })

  /** Verifies an assertion, as a Cognito custom challenge would. */
  const verify = async ({
    challenge_token,
    assertion_response,
  }: {
    challenge_token: string
    assertion_response: { id: string }
  }) => {
    const credential = credentials.find(({ id }) => id === assertion_response.id)
    if (!credential) return 'unknown' as const
    const expectedChallenge = challenges.get(challenge_token) ?? 'none'
    const checked = { response: assertion_response as never, expectedChallenge, credential }
    return verifyAuthenticationResponse({ ...checked, expectedOrigin: origin, expectedRPID: rpID }).then(
      ({ verified }) => verified,
      () => false,
    )
  }

  const operations: Record<string, (body: never) => Promise<[unknown, number?]>> = {
    '/v2/users/me/passkeys:registerBegin': async () => [begin(await registrationOptions())],
    '/v2/users/me/passkeys:registerComplete': async (body: Record<string, never>) => {
      const expectedChallenge = challenges.get(body.challenge_token ?? '')
      if (!expectedChallenge) return [{ message: 'The challenge has expired' }, 400]
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response: body.registration_response as never,
        expectedChallenge,
        expectedOrigin: origin,
        expectedRPID: rpID,
      })
      if (!verified || !registrationInfo) return [{ message: 'Not verified' }, 400]
      credentials.push(registrationInfo.credential)
      return [{ credential_id: registrationInfo.credential.id, friendly_name: body.friendly_name }]
    },
    '/v2/users/public/passkeys:authenticateBegin': async ({ email }: { email: string }) => {
      if (email !== 'anna@example.com') return [{ message: 'No passkeys' }, 404]
      const options = { rpID, allowCredentials: credentials, timeout: service.timeout }
      return [begin(await generateAuthenticationOptions(options))]
    },
    '/v2/users/public/passkeys:authenticateBeginDiscoverable': async () => [
      begin(await generateAuthenticationOptions({ rpID, allowCredentials: [], timeout: service.timeout })),
    ],
    '/v2/users/public/passkeys:resolveCredential': async (body: Record<string, never>) => {
      const verified = await verify(body as never)
      if (verified === 'unknown') return [{ message: 'No such passkey' }, 404]
      if (!verified) return [{ message: 'The challenge has expired' }, 400]
      return [{ email: 'anna@example.com', organization_id: 'o', user_id: 'u', login_parameters: [] }]
    },
  } as never

  const respond: Respond = async ({ url, body }, response) => {
    try {
      const [answer, status] = (await operations[url]?.((body ? JSON.parse(body) : {}) as never)) ?? [{}, 404]
      json(response, answer, status)
    } catch (error) {
      json(response, { message: (error as Error).message }, 400)
    }
  }
  return Object.assign(service, { verify, respond })
}
