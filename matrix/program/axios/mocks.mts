import { createHandlers } from '@epilot/sdk/user/msw'

export const handlers = createHandlers({ responses: { getMeV2: { display_name: 'Anna' } } })
// @ts-expect-error there is no such operation
createHandlers({ responses: { getMeeV2: {} } })
