import type { MeasureName } from '../options'
import { bundle } from './bundle'
import { calls } from './calls'
import { coldStart } from './cold-start'
import { creation } from './creation'
import { growth } from './growth'
import { heap } from './heap'
import { installSize } from './install-size'
import { manyCalls } from './many-calls'
import type { Measure } from './measure'
import { types } from './types'

export const measures: Record<MeasureName, Measure> = {
  bundle,
  install: installSize,
  'cold-start': coldStart,
  creation,
  calls,
  heap,
  'many-calls': manyCalls,
  types,
  growth,
}
