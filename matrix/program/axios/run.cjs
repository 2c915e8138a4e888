const axios = require('axios')
const { createSDK } = require('@epilot/sdk')
const { authorize, createClient } = require('@epilot/sdk/user')

import('./program.mjs')
  .then(({ program }) => program({ axios, createSDK, createClient, authorize }, process.argv[2]))
  .then((result) => console.log(JSON.stringify(result)))
