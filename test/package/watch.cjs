// Loaded before a program: prints, when it ends, what files whose path matches WATCHED have touched while they ran.
const { syncBuiltinESMExports } = require('node:module')

const watched = new RegExp(process.env.WATCHED)
const touched = new Set()
Error.stackTraceLimit = 50

/** Whether a watched file made this call itself: what Node does for it, as loading a file, is not its doing. */
function isWatched() {
  const frames = new Error().stack.split('\n').slice(1)
  const caller = frames.find((frame) => !frame.includes(__filename) && !frame.includes('(<anonymous>)'))
  return caller !== undefined && watched.test(caller)
}

const note = (name) => isWatched() && touched.add(name)

function watch(target, prefix) {
  for (const [name, { value, writable }] of Object.entries(Object.getOwnPropertyDescriptors(target))) {
    if (typeof value !== 'function' || !writable) continue
    target[name] = new Proxy(value, {
      apply: (original, self, args) => {
        note(prefix + name)
        return Reflect.apply(original, self, args)
      },
      construct: (original, args, made) => {
        note(`new ${prefix}${name}`)
        return Reflect.construct(original, args, made)
      },
    })
  }
}

const MODULES =
  'fs fs/promises net tls http https http2 dns dns/promises dgram child_process worker_threads crypto os timers'
for (const name of MODULES.split(' ')) watch(require(`node:${name}`), `${name}.`)
const GLOBALS = 'fetch setTimeout setInterval setImmediate queueMicrotask WebSocket MessageChannel BroadcastChannel'
const globals = Object.fromEntries(
  GLOBALS.split(' ').flatMap((name) => (name in globalThis ? [[name, globalThis[name]]] : [])),
)
watch(globals, '')
for (const [name, value] of Object.entries(globals)) Object.defineProperty(globalThis, name, { value })
const listening = { on: process.on, once: process.once, addListener: process.addListener }
watch(listening, 'process.')
Object.assign(process, listening)
process.env = new Proxy(process.env, {
  get: (env, name) => {
    note(`env ${String(name)}`)
    return env[name]
  },
  has: (env, name) => {
    note(`env ${String(name)}`)
    return name in env
  },
  ownKeys: (env) => {
    note('env')
    return Reflect.ownKeys(env)
  },
})
syncBuiltinESMExports()

const before = new Set(Object.getOwnPropertyNames(globalThis))
process.once('exit', () => {
  const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name))
  console.log(JSON.stringify([...touched, ...added.map((name) => `global ${name}`)]))
})
