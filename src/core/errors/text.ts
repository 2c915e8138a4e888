import { FIELD, LONGEST, MOST_SECRETS } from './fields'

/** How many characters of a message an error quotes. */
const EXCERPT = 200

/**
 * How many characters of any other text are kept: a third of what is searched, since a character may be encoded as
 * three.
 */
export const MOST_TEXT = 8000

/** Replaces each character of a secret by one that is not a character, so that positions stay the same. */
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
  // Longer by a secret that begins before the end.
  const covered = cover(text.slice(0, most + LONGEST), secrets)
  // A service may encode other characters than we do, and in lower case.
  const plain = decode(covered)
  const again = cover(plain, secrets)
  return (again === plain ? covered : again).slice(0, most).replace(/\uffff+/g, '***')
}

/** The same, without the values of secret fields of the response itself. */
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
