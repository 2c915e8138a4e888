import { parseUrl } from '../../mock/parse-url'
import type { Mail } from '../api/shown'

const PLACES = ['token', 'kind', 'to'] as const

/**
 * A function that makes the link of a mail from a template such as `http://localhost:5173/accept?token={token}`.
 *
 * @throws {TypeError} when the template is not an http URL, has no `{token}`, or an unknown placeholder
 */
export function createLinks(template: string | undefined): (mail: Mail) => string | undefined {
  if (template === undefined) return () => undefined
  const unknown = [...template.matchAll(/{([^}]*)}/g)].find(([, name]) => !PLACES.some((place) => place === name))
  if (unknown)
    throw new TypeError(`createUserApiServer: link: there is no placeholder ${unknown[0]}: use {token}, {kind} or {to}`)
  if (!template.includes('{token}')) throw new TypeError('createUserApiServer: link must contain {token}')
  if (!/^https?:\/\//i.test(template) || !parseUrl(template))
    throw new TypeError('createUserApiServer: link must be an http URL')
  return (mail) =>
    PLACES.reduce((link, place) => link.replaceAll(`{${place}}`, encodeURIComponent(mail[place])), template)
}
