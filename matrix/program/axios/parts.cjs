/** What the program is given of the entries on axios. */
const axios = require('axios')
const { createSDK } = require('@epilot/sdk')
const { authorize, createClient } = require('@epilot/sdk/user')

exports.parts = {
  authorize,
  createClient,
  createUsers: (options) => createSDK(options).user,
  isOwn: (error) => error instanceof axios.AxiosError,
}
