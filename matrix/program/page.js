/** Everything in one: the page or worker calls `run`. */
import { parts } from './parts.mjs'
import { program } from './program.mjs'

globalThis.run = (baseURL) => program(parts, baseURL)
