/** Writes a line of JSON, for CloudWatch. Log numbers of lines and statuses, but no tokens, bodies or addresses. */
export type Log = (level: 'info' | 'warn', event: string, fields?: Record<string, unknown>) => void

export const log: Log = (level, event, fields = {}) => console.log(JSON.stringify({ level, event, ...fields }))
