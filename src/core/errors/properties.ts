/** Node's name for what prints an object. */
export const INSPECT = Symbol.for('nodejs.util.inspect.custom')

/** Returns whether it was possible. A property that is new is not enumerable. */
export const put = (target: object, key: PropertyKey, value: unknown): boolean =>
  Reflect.defineProperty(target, key, { value, writable: true, configurable: true })

/** Sets a property that can be read and set, and is not printed. Returns whether it was possible. */
export const hide = (target: object, key: PropertyKey, value: unknown): boolean =>
  Reflect.defineProperty(target, key, {
    get: () => value,
    set: (next) => {
      value = next
    },
    enumerable: false,
    configurable: true,
  })

/** A getter may throw. */
export function read(target: object, key: PropertyKey): unknown {
  try {
    return target[key as never]
  } catch {
    return undefined
  }
}
