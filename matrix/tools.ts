import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/** The folder of a package of the matrix, or of all of them. */
export const tool = (...path: string[]) => join(fileURLToPath(new URL('node_modules', import.meta.url)), ...path)

/** The packages that the matrix has under names such as `axios-1.8.0`, lowest first. */
export function versionsOf(name: 'axios' | 'node' | 'typescript'): string[] {
  const found = Object.keys(dependencies).filter((each) => each.startsWith(`${name}-`))
  return found.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

/** The version that the matrix pins a package to. */
export const pinned = (name: string): string => String(dependencies[name]).replace(/^npm:.*@/, '')

export const NEWEST_AXIOS = versionsOf('axios').at(-1) as string
