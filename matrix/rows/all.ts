import type { Kind } from '../app'
import type { Row } from '../row'
import { axiosRows } from './axios'
import { browserRowsOf } from './browser'
import { bundlerRowsOf } from './bundlers'
import { runtimesOf } from './runtimes'
import { spies } from './spies'
import { typesOf } from './types'
import { workersOf } from './workerd'

const rowsOf = (kind: Kind): Row[] => [
  ...runtimesOf(kind),
  ...workersOf(kind),
  ...browserRowsOf(kind),
  ...bundlerRowsOf(kind),
  ...typesOf(kind),
]

/** The table, from top to bottom. */
export const rows: Row[] = [...rowsOf('axios'), ...axiosRows, ...spies, ...rowsOf('fetch')]
