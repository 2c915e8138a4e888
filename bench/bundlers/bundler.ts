/** What a bundler wrote: the files that an app loads when it starts, and those that it may load later. */
export interface Output {
  start: Uint8Array[]
  later: Uint8Array[]
}

/** Builds as the bundler's own documentation shows it, for browsers and for production. */
export type Bundler = (folder: string, entry: string) => Promise<Output>

interface Chunk {
  code: string
  /** Names of the chunks that it imports statically. */
  imports: string[]
}

/** Separates the chunks that are loaded at the start from those that are loaded on demand, by what imports what. */
export function outputOf(chunks: Map<string, Chunk>, entry: string): Output {
  const start = new Set<string>()
  const add = (name: string) => {
    const chunk = chunks.get(name)
    if (!chunk || start.has(name)) return
    start.add(name)
    chunk.imports.forEach(add)
  }
  add(entry)
  const codeOf = (wanted: boolean) =>
    [...chunks].filter(([name]) => start.has(name) === wanted).map(([, { code }]) => new TextEncoder().encode(code))
  return { start: codeOf(true), later: codeOf(false) }
}

/** The chunks that rollup and vite return, by name, without assets. */
export function chunksOf<T extends { type: string; fileName: string }>(output: readonly T[]) {
  const code = output.filter((each): each is T & Chunk => each.type === 'chunk')
  return new Map(code.map((chunk) => [chunk.fileName, chunk]))
}
