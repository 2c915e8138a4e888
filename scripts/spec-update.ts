import { runUpdate } from './spec/run-update'

process.exitCode = runUpdate(process.argv.slice(2), console.log)
