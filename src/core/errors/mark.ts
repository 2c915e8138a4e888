import type { CallErrorFields } from '../types'
import type { RefusedError } from './refuse'

/** Registered, since each CommonJS entry has its own copy of this module. */
export const MARK = Symbol.for('@epilot/sdk.error')

export type Mark = 'call' | 'refused'

export const markOf = (value: unknown): Mark | undefined => (value as { [MARK]?: Mark } | null | undefined)?.[MARK]

/** Whether a value is the error of a call that failed. */
export const isCallError = (value: unknown): value is Error & CallErrorFields => markOf(value) === 'call'

/** Whether a value is the error of a call that was rejected before anything was sent. */
export const isRefused = (value: unknown): value is RefusedError => markOf(value) === 'refused'
