import { cpus, totalmem, type } from 'node:os'

/** What the figures were measured on, without anything that names the machine. */
export function machine(): string {
  const all = cpus()
  const model = all[0]?.model.trim() || 'unknown CPU'
  const memory = Math.round(totalmem() / 1024 ** 3)
  const cores = `${all.length} ${all.length === 1 ? 'core' : 'cores'}`
  return `${model}, ${cores}, ${memory} GB memory, ${type()} ${process.arch}, Node ${process.versions.node}`
}
