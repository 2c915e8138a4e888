import { createHandlers, type MockResponses } from '../../src/user/msw'
import { documentedOperations } from './definition'

/**
 * Handlers that return what is documented to the letter, for replays of the documented calls: also where it contradicts
 * the schemas, and whatever page is asked for.
 */
export const replayHandlers = createHandlers({
  responses: Object.fromEntries(
    documentedOperations.map(({ operationId, exampleResponse }) => [operationId, () => exampleResponse ?? '']),
  ) as MockResponses,
})
