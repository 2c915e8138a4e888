import process from 'node:process'
import { parts } from './parts.mjs'
import { program } from './program.mjs'

console.log(JSON.stringify(await program(parts, process.argv[2])))
