import type { Row } from '../row'
import { axiosRows } from './axios'
import { browserRows } from './browser'
import { bundlerRows } from './bundlers'
import { runtimes } from './runtimes'
import { spies } from './spies'
import { types } from './types'
import { workers } from './workerd'

/** The table, from top to bottom. */
export const rows: Row[] = [...runtimes, ...workers, ...browserRows, ...bundlerRows, ...types, ...axiosRows, ...spies]
