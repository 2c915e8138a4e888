import { vi } from 'vitest'

/** A ceremony that a page has asked its browser for. */
export interface FakeCeremony {
  kind: 'create' | 'get'
  /** Whether it is in the autofill of an input. */
  conditional: boolean
  /** Whether it was ended by its signal while it ran. */
  aborted: boolean
  /** What the page asked for. */
  publicKey: { challenge: ArrayBuffer; allowCredentials?: unknown[] }
  /** The user chooses a passkey. */
  choose(): void
  fail(error: unknown): void
}

const bytes = (text: string) => new TextEncoder().encode(text).buffer

/** What an authenticator returns, as far as a page reads it. */
const credential = {
  id: 'aWQ',
  rawId: bytes('id'),
  type: 'public-key',
  authenticatorAttachment: 'platform',
  getClientExtensionResults: () => ({}),
  response: {
    clientDataJSON: bytes('{}'),
    attestationObject: bytes('attested'),
    authenticatorData: bytes('data'),
    signature: bytes('signed'),
    userHandle: bytes('user'),
  },
}

/** A browser with passkeys whose ceremonies the test ends. It lets one run at a time, and aborts a little late. */
export function stubCredentials() {
  const ceremonies: FakeCeremony[] = []
  let pending: FakeCeremony | undefined
  const open =
    (kind: FakeCeremony['kind']) => (options: { signal: AbortSignal; mediation?: string; publicKey: never }) =>
      new Promise((resolve, reject) => {
        const { signal, mediation, publicKey } = options
        if (signal.aborted) return reject(signal.reason)
        if (pending && !pending.aborted) {
          return reject(new DOMException('A request is already pending.', 'OperationError'))
        }
        const end = (settle: () => void) => {
          if (pending === ceremony) pending = undefined
          settle()
        }
        const ceremony: FakeCeremony = {
          kind,
          conditional: mediation === 'conditional',
          aborted: false,
          publicKey,
          choose: () => end(() => resolve(credential)),
          fail: (error) => end(() => reject(error)),
        }
        signal.addEventListener('abort', () => {
          if (pending !== ceremony) return
          ceremony.aborted = true
          setTimeout(() => ceremony.fail(signal.reason), 2)
        })
        pending = ceremony
        ceremonies.push(ceremony)
      })
  const isConditionalMediationAvailable = vi.fn(async () => true)
  vi.stubGlobal('PublicKeyCredential', Object.assign(class {}, { isConditionalMediationAvailable }))
  vi.stubGlobal('navigator', { credentials: { create: open('create'), get: open('get') } })
  return { ceremonies, isConditionalMediationAvailable }
}
