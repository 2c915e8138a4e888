// What MSW asks for in jest-environment-jsdom, which has none of it: Node's own, from outside of jest's sandbox. The
// signals are those that Node's fetch takes.
const { runInThisContext } = require('node:vm')

const NAMES = [
  ...['AbortController', 'AbortSignal', 'Blob', 'BroadcastChannel', 'File', 'FormData', 'Headers', 'MessageChannel'],
  ...['MessagePort', 'ReadableStream', 'Request', 'Response', 'TextDecoder', 'TextEncoder', 'TransformStream'],
  ...['WritableStream', 'fetch', 'performance'],
]
for (const name of NAMES) {
  const value = runInThisContext(name)
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
}

// MSW 3 asks for it, and jsdom 20, which jest 29 has, does not have it.
URL.canParse ??= runInThisContext('URL.canParse')
