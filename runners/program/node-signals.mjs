// A setup file of vitest 2 and 3: Node's AbortController in the place of jsdom's, which Node's fetch does not take.
import { transferableAbortController } from 'node:util'

const node = transferableAbortController()
globalThis.AbortController = node.constructor
globalThis.AbortSignal = node.signal.constructor
