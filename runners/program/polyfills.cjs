// What MSW asks for in jest-environment-jsdom, which has none of it: https://mswjs.io/docs/migrations/1.x-to-2.x
const { ReadableStream, TransformStream, WritableStream } = require('node:stream/web')
const { TextDecoder, TextEncoder } = require('node:util')
const { clearImmediate, setImmediate } = require('node:timers')
const { performance } = require('node:perf_hooks')
const { deserialize, serialize } = require('node:v8')
const { BroadcastChannel, MessageChannel, MessagePort } = require('node:worker_threads')
const define = (values) => {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  }
}
define({ TextDecoder, TextEncoder, ReadableStream, TransformStream, WritableStream, clearImmediate, setImmediate })
// createUserApi copies what it is given by it.
define({ structuredClone: (value) => deserialize(serialize(value)) })
define({ performance, BroadcastChannel, MessageChannel, MessagePort })

const { Blob, File } = require('node:buffer')
const { fetch, Headers, FormData, Request, Response } = require('undici')
define({ fetch, Blob, File, Headers, FormData, Request, Response })
