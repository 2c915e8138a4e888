import { browserSupportsWebAuthn, browserSupportsWebAuthnAutofill } from '@simplewebauthn/browser'

/** Whether this browser can create and use passkeys at all; `false` outside a browser. */
export const passkeysSupported = (): boolean => browserSupportsWebAuthn()

/** Whether this browser can offer passkeys in the autofill of an input. */
export const passkeyAutofillSupported = (): Promise<boolean> => browserSupportsWebAuthnAutofill().catch(() => false)
