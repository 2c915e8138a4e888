/** Longest line that a value is printed on. */
const WIDTH = 100

/** A string as a literal in single quotes. */
export function printString(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  // Line ends in JavaScript, but not in JSON.
  return `'${escaped.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}'`
}

/** A key of an object literal or a type. */
export function printKey(name: string): string {
  if (/^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name) && name !== '__proto__') return name
  // `{ '__proto__': … }` would set the prototype.
  return name === '__proto__' ? `['__proto__']` : printString(name)
}

/** `client.getUser`, or `client['users/get']`. */
export const printMember = (object: string, name: string) =>
  /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(name) ? `${object}.${name}` : `${object}[${printString(name)}]`

/** A JSON value as a TypeScript literal: on one line if it fits there after `used` columns, else one entry a line. */
export function printValue(value: unknown, indent = '', used = indent.length): string {
  if (typeof value === 'string') return printString(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const line = inline(value)
  if (used + line.length <= WIDTH) return line
  const deeper = `${indent}  `
  const lines = Array.isArray(value)
    ? value.map((entry) => `${deeper}${printValue(entry, deeper)},\n`)
    : Object.entries(value).map(([key, entry]) => {
        const start = `${deeper}${printKey(key)}: `
        return `${start}${printValue(entry, deeper, start.length + 1)},\n`
      })
  return Array.isArray(value) ? `[\n${lines.join('')}${indent}]` : `{\n${lines.join('')}${indent}}`
}

function inline(value: unknown): string {
  if (typeof value === 'string') return printString(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  const entries = Object.entries(value).map(([key, entry]) => `${printKey(key)}: ${inline(entry)}`)
  return entries.length ? `{ ${entries.join(', ')} }` : '{}'
}

/** A literal type of a value. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return printString(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  // YAML's `.inf` and `.nan` have no type of their own.
  if (typeof value === 'number' && !Number.isFinite(value)) return 'number'
  if (typeof value !== 'object' || value === null) return String(value)
  return `{ ${Object.entries(value)
    .map(([key, entry]) => `${printKey(key)}: ${literal(entry)}`)
    .join('; ')} }`
}
