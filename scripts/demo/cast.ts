import type { Client } from '@epilot/sdk/user'
import type { UserApi } from '@epilot/sdk/user/msw'
import type { Teller } from './teller'

/** The clients of the demo, by person. */
export interface Cast extends Teller {
  api: UserApi
  /** Somebody without a token. */
  visitor: Client
  /** The founder. */
  anna: Client
  /** The first one invited. */
  ben: Client
}

export const ANNA = 'anna@solar.example'
export const BEN = 'ben@solar.example'
export const CLEO = 'cleo@solar.example'
