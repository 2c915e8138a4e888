/** Writes a line of JSON, for CloudWatch. Lines and statuses go in here: no tokens, no bodies and no addresses. */
export type Log = (level: 'info' | 'warn', event: string, fields?: Record<string, unknown>) => void

export const log: Log = (level, event, fields = {}) => console.log(JSON.stringify({ level, event, ...fields }))
