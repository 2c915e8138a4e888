import { FIELD, LONGEST, MOST_SECRETS } from './fields'

/** How much of a message an error quotes, in characters. */
const EXCERPT = 200

/** How much is kept of any other text: a third of what is looked at, since a character may be written with three. */
export const MOST_TEXT = 8000

/** Covers secrets with a character that is none, so that everything else stays in its place. */
const cover = (text: string, secrets: string[]): string =>
  secrets.reduce((rest, secret) => rest.split(secret).join('\uffff'.repeat(secret.length)), text)

const decode = (text: string): string =>
  text.replace(/(?:%\w\w)+/g, (codes) => {
    try {
      return decodeURIComponent(codes)
    } catch {
      return codes
    }
  })

/** The first `most` characters of a text, with `***` for each secret. */
export function scrub(text: string, secrets: string[], most = MOST_TEXT): string {
  if (secrets.length > MOST_SECRETS) return text && '***'
  // With room for a secret that begins before the end.
  const covered = cover(text.slice(0, most + LONGEST), secrets)
  // A service may encode other characters than we do, and in lower case.
  const plain = decode(covered)
  const again = cover(plain, secrets)
  return (again === plain ? covered : again).slice(0, most).replace(/\uffff+/g, '***')
}

/** The same, without the values of secret fields that are not the request's but the response's own. */
export const redact = (text: string, secrets: string[], most?: number): string =>
  scrub(text, secrets, most)
    .replace(FIELD, '$1***$3')
    // A list or an object may go on to the end.
    .replace(/(\*{3}[[{]).*/s, '$1')

/** A message of a service's or a library's as one short line of printable text. */
export const excerptOf = (text: string, secrets: string[]): string =>
  redact(text, secrets, EXCERPT)
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, EXCERPT)
