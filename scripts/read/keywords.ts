/** Keys of objects whose own keys are names: a property called `example` is not an example. */
const MAPS = new Set(
  (
    'properties patternProperties dependentSchemas $defs definitions schemas responses parameters requestBodies ' +
    'headers securitySchemes links callbacks pathItems paths webhooks content variables encoding examples'
  ).split(' '),
)

/** Keys of data, in which neither `$ref` nor `null` means anything to a document. */
const DATA = new Set('example default enum const value security scopes mapping dependentRequired'.split(' '))

export const holdsNames = (key: string) => MAPS.has(key)

export const holdsData = (key: string, value: unknown) =>
  DATA.has(key) || key.startsWith('x-') || (key === 'examples' && Array.isArray(value))
