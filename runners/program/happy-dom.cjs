// What MSW asks for in jest's happy-dom, which has none of it.
const { BroadcastChannel } = require('node:worker_threads')
Object.defineProperty(globalThis, 'BroadcastChannel', { value: BroadcastChannel, configurable: true, writable: true })
