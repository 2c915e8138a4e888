import axios, { type AxiosAdapter } from 'axios'
import type { RequestConfig } from './types'

/** The adapter for a request, and whether it is one of axios's own. */
export interface ChosenAdapter {
  adapter: AxiosAdapter
  isNamed: boolean
  /** Whether it is `fetch` instead of `XMLHttpRequest`. */
  isReplaced: boolean
}

const getAdapter = axios.getAdapter as (adapters: unknown, config: unknown) => AxiosAdapter

/**
 * Chooses the adapter for a request. In a browser this is `fetch` where axios would use `XMLHttpRequest`, which follows
 * every redirect itself, with the body and the headers of the first request, and cannot be stopped.
 */
export function chooseAdapter(config: RequestConfig): ChosenAdapter {
  const { onUploadProgress, responseType } = config
  const chosen: unknown = config.adapter ?? axios.defaults.adapter
  const list: unknown[] = Array.isArray(chosen) ? chosen : [chosen]
  const isBrowser = globalThis.location && typeof XMLHttpRequest !== 'undefined'
  const needsXhr = onUploadProgress || responseType === 'document'
  const isReplaced = Boolean(isBrowser && Array.isArray(chosen) && list[0] === 'xhr' && !needsXhr)
  const adapter = getAdapter(isReplaced ? ['fetch', ...list] : list, config)
  return { adapter, isNamed: !list.includes(adapter), isReplaced }
}
