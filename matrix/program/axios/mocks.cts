import msw = require('@epilot/sdk/user/msw')

const handlers = msw.createHandlers({ responses: { getMeV2: { display_name: 'Anna' } } })
// @ts-expect-error there is no such operation
msw.createHandlers({ responses: { getMeeV2: {} } })

export = { handlers }
