/** The value of an object's own key. A name may be one that every object inherits, such as `constructor`. */
export const ownValue = <T>(values: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  values && Object.hasOwn(values, name) ? values[name] : undefined
