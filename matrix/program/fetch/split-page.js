/** As applications with routes do it: the entry comes later, by way of a chunk. */
globalThis.run = async (baseURL) => {
  const [{ authorize, CallError, createClient }, { program }] = await Promise.all([
    import('@epilot/sdk/user/fetch'),
    import('./program.mjs'),
  ])
  const isOwn = (error) => error instanceof CallError
  return program({ authorize, createClient, createUsers: createClient, isOwn }, baseURL)
}
