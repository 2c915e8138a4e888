import type { Rule } from './rule'
import { format } from './values'

const matches = (expression: RegExp) => (text: string) => expression.test(text)

const ATOM = "[\\w!#$%&'*+/=?^`{|}~-]+"
const LABEL = '[a-z\\d](?:[a-z\\d-]*[a-z\\d])?'

/** Email addresses: RFC 5321's dot-string at a domain of two labels or more. */
export const email: Rule = /* @__PURE__ */ format(
  'email',
  'an email address',
  /* @__PURE__ */ matches(/* @__PURE__ */ new RegExp(`^${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+${LABEL}$`, 'i')),
)

/** RFC 3339's full-date, of a day that is in the calendar. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00Z`) : Number.NaN
  // Some engines read the 30th of February as the 2nd of March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

export const date: Rule = /* @__PURE__ */ format('date', 'a date such as 2024-12-31', isDate)

const TIME =
  /^(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)|23:59:60(?:\.\d+)?z)$/i

/** RFC 3339's date-time, with a leap second where one can be. */
export const dateTime: Rule = /* @__PURE__ */ format(
  'date-time',
  'a point in time such as 2024-12-31T08:00:00Z',
  (text) => /^.{10}t/i.test(text) && isDate(text.slice(0, 10)) && TIME.test(text.slice(11)),
)

const CHARACTER = "(?:[\\w.~!$&'()*+,;=:@-]|%[\\da-f]{2})"
const AUTHORITY =
  "(?:(?:[\\w.~!$&'()*+,;=:-]|%[\\da-f]{2})*@)?(?:\\[[\\da-f:.]+\\]|(?:[\\w.~!$&'()*+,;=-]|%[\\da-f]{2})*)(?::\\d*)?"

/** RFC 3986's URI: absolute, in ASCII. */
export const uri: Rule = /* @__PURE__ */ format(
  'uri',
  'a URL',
  /* @__PURE__ */ matches(
    /* @__PURE__ */ new RegExp(
      `^[a-z][a-z\\d+.-]*:(?://${AUTHORITY}(?:/${CHARACTER}*)*|/?${CHARACTER}+(?:/${CHARACTER}*)*)` +
        `(?:\\?(?:${CHARACTER}|[/?])*)?(?:#(?:${CHARACTER}|[/?])*)?$`,
      'i',
    ),
  ),
)

export const uuid: Rule = /* @__PURE__ */ format(
  'uuid',
  'a UUID',
  /* @__PURE__ */ matches(/^(?:urn:uuid:)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i),
)
