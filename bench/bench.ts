import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const BENCH = fileURLToPath(new URL('.', import.meta.url))

/** A path in `node_modules` of the benchmarks. */
export const installed = (...path: string[]) => join(BENCH, 'node_modules', ...path)
