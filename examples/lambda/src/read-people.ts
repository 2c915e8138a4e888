import type { Body } from '@epilot/sdk/user/fetch'
import { parse } from 'csv-parse/sync'

/** What the CSV says of somebody: the body of the invitation, and its line. */
export interface Row {
  line: number
  invitation: Body<'inviteUser'> & { email: string }
}

/** Why a line cannot be used. */
export interface BadLine {
  line: number
  problem: string
}

const isLanguage = (value: string): value is 'en' | 'de' => value === 'en' || value === 'de'

/** Reads `email,language,roles` (the last two may be missing or empty; roles are separated by spaces). */
export function readPeople(csv: string): { rows: Row[]; bad: BadLine[] } {
  const records: { info: { lines: number }; record: Record<string, string> }[] = parse(csv, {
    columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  })
  const rows: Row[] = []
  const bad: BadLine[] = []
  const seen = new Set<string>()
  for (const { info, record } of records) {
    const { lines: line } = info
    const { email = '', language = '', roles = '' } = record
    const key = email.toLowerCase()
    if (!/^\S+@\S+\.\S+$/.test(email)) bad.push({ line, problem: 'no e-mail address' })
    else if (seen.has(key)) bad.push({ line, problem: 'the address has been in a line before' })
    else if (language && !isLanguage(language)) bad.push({ line, problem: 'the language is neither en nor de' })
    else {
      seen.add(key)
      const invitation = {
        email,
        ...(isLanguage(language) && { language }),
        ...(roles && { roles: roles.split(/\s+/) }),
      }
      rows.push({ line, invitation })
    }
  }
  return { rows, bad }
}
