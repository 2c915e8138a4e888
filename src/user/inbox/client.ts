import { createFetchClientOf } from '../../fetch/client'
import type { Client } from '../control/generated/fetch-client'
import { operations } from '../control/generated/operations'

/** The control side of the server that the page came from. */
export const client = createFetchClientOf(operations, location.origin, { timeout: 5_000 }) as unknown as Client

/** Most entries that a list shows. */
export const LIMIT = 200
