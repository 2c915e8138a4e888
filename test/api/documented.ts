import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { definedOperations, definition } from '../support/definition'
import { toJsonSchema } from '../support/json-schema'

const ajv = addFormats(new Ajv({ strict: false, allErrors: true }))
ajv.addSchema(toJsonSchema(definition) as object, 'openapi.json')

/** Operations that return 404 for an unknown user or organization, though only success is documented. */
const ASSUMED_404 = ['getUserV2', 'getUser', 'updateUserV2', 'deleteUserV2', 'switchOrganization']

const patterns = definedOperations.map((placed) => {
  const path = placed.path.replace(/[.:]/g, '\\$&').replace(/{[^}]+}/g, '[^/]+')
  return { ...placed, pattern: new RegExp(`^${path}$`), isPublic: 'security' in placed.operation }
})

const pointerStep = (step: string) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))

/** What is undocumented about a response: nothing, if all is well. */
export async function contradictions(request: Request, response: Response): Promise<string[]> {
  const { pathname } = new URL(request.url)
  const method = request.method.toLowerCase()
  const candidates = patterns.filter((one) => one.method === method && one.pattern.test(pathname))
  // A path without parameters wins: OpenAPI 3.0.3, "Path Templating Matching".
  const placed = candidates.find(({ path }) => path === pathname) ?? candidates[0]
  if (!placed) return [`${request.method} ${pathname} is no operation`]
  const { operation, path, isPublic } = placed
  const at = `${operation.operationId} ${response.status}`
  const text = await response.text()
  const documented = operation.responses[response.status]
  if (documented?.content) {
    const steps = ['paths', path, method, 'responses', String(response.status), 'content', 'application/json', 'schema']
    const validate = ajv.compile({ $ref: `openapi.json#/${steps.map(pointerStep).join('/')}` })
    if (!response.headers.get('content-type')?.startsWith('application/json')) return [`${at}: is not JSON`]
    validate(JSON.parse(text))
    return (validate.errors ?? []).map(({ instancePath, message }) => `${at}${instancePath}: ${message}`)
  }
  if (response.status < 400)
    return documented && text === '' ? [] : [`${at}: ${documented ? 'has a body' : 'is undocumented'}`]
  // A gateway's failure, which a test asked for.
  if (response.status >= 500 && !response.headers.get('content-type')?.startsWith('application/json')) return []
  const { message } = JSON.parse(text)
  if (typeof message !== 'string') return [`${at}: has no message`]
  const assumed =
    response.status === 400 ||
    (response.status === 401 && !isPublic) ||
    (response.status === 404 && ASSUMED_404.includes(operation.operationId)) ||
    message.startsWith('failNext: ')
  return documented || assumed ? [] : [`${at}: is undocumented`]
}
