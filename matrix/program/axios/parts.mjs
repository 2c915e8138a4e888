/** What the program is given of the entries on axios. */
import { createSDK } from '@epilot/sdk'
import { authorize, createClient } from '@epilot/sdk/user'
import axios from 'axios'

export const parts = {
  authorize,
  createClient,
  createUsers: (options) => createSDK(options).user,
  // One axios for the program and the package: only then is its error class the same.
  isOwn: (error) => error instanceof axios.AxiosError,
}
