import { runDiff } from './spec/run-diff'

process.exitCode = runDiff(process.argv.slice(2), console.log)
