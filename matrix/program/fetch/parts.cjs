/** What the program is given of the entry on fetch. */
const { authorize, CallError, createClient } = require('@epilot/sdk/user/fetch')

exports.parts = { authorize, createClient, createUsers: createClient, isOwn: (error) => error instanceof CallError }
