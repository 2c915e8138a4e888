/** As applications with routes do it: both entries and axios come later, by way of chunks that they share. */
globalThis.run = async (baseURL) => {
  const [{ default: axios }, { createSDK }, { authorize, createClient }, { program }] = await Promise.all([
    import('axios'),
    import('@epilot/sdk'),
    import('@epilot/sdk/user'),
    import('./program.mjs'),
  ])
  const createUsers = (options) => createSDK(options).user
  return program({ authorize, createClient, createUsers, isOwn: (error) => error instanceof axios.AxiosError }, baseURL)
}
