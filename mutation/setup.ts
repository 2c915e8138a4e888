import { configureGlobal } from 'fast-check'

// A failure is all that counts: no smaller example is looked for. A seed, so that two runs find the same.
configureGlobal({ endOnFailure: true, seed: 1 })
