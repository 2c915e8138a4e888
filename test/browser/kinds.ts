/** The clients that tests are run with, each in the same page. */
export const KINDS = [
  /** axios on the adapter that this package chooses in a browser. */
  'axios',
  'axios with XMLHttpRequest',
  /** The entry without axios. */
  'fetch',
] as const

export type Kind = (typeof KINDS)[number]

interface Names {
  /** Class of an error, and of one that the caller's abort led to. */
  error: string
  cancel: string
  /** Code of a time limit that ran out. */
  timeout: string
  /** What is said of a connection that broke. */
  network: string
}

const AXIOS: Names = { error: 'AxiosError', cancel: 'CanceledError', timeout: 'ECONNABORTED', network: 'Network Error' }

/** What kinds call by different names. */
export const NAMES: Record<Kind, Names> = {
  axios: AXIOS,
  'axios with XMLHttpRequest': AXIOS,
  fetch: { error: 'CallError', cancel: 'CallError', timeout: 'ETIMEDOUT', network: 'Failed to fetch' },
}
