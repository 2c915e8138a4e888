import { constants } from 'node:fs'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { UserApi } from '../api/user-api'

/** A file that keeps the data of an API. */
export interface StateFile {
  /** Resolves when all that has changed so far is in the file. */
  saved(): Promise<void>
}

/** A text that differs when another file has replaced this one. */
async function identityOf(file: string): Promise<string | undefined> {
  const found = await stat(file, { bigint: true }).catch(() => undefined)
  return found && `${found.ino} ${found.mtimeNs} ${found.size}`
}

async function write(file: string, text: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    const handle = await open(temporary, 'w', 0o600)
    try {
      await handle.writeFile(text)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } finally {
    await rm(temporary, { force: true })
  }
  await syncFolder(dirname(file))
}

/**
 * The new name is on the disk only once its folder is flushed. Windows cannot open a folder, so there this is skipped.
 */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY).catch(() => undefined)
  if (!handle) return
  await handle.sync().catch(() => undefined)
  await handle.close()
}

async function read(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Restores an API from a file, if it exists, and keeps the file up to date: a complete new file replaces the old one,
 * so that a crash at any moment leaves one of the two.
 *
 * @throws {Error} when the file cannot be read or written, or does not contain a state
 */
export async function keepState(api: UserApi, file: string): Promise<StateFile> {
  let identity = await identityOf(file)
  const text = await read(file)
  if (text !== undefined) {
    try {
      api.restore(JSON.parse(text))
    } catch (error) {
      throw new Error(`${file} does not contain the state of a User API: ${(error as Error).message}`)
    }
  }
  /** Two servers on one file would each overwrite what the other has stored. */
  const checkIsOurs = async () => {
    const present = await identityOf(file)
    if (present !== undefined && present !== identity) {
      throw new Error(`${file} was changed by another program: restart the server to load it`)
    }
  }
  let isChanged = true
  let writing: Promise<void> = Promise.resolve()
  api.subscribe((change) => {
    if (change === 'memory') isChanged = true
  })
  const saved = (): Promise<void> => {
    if (!isChanged) return writing
    // The write before may have failed: this tries again.
    writing = writing
      .catch(() => undefined)
      .then(async () => {
        if (!isChanged) return
        isChanged = false
        try {
          await checkIsOurs()
          await write(file, JSON.stringify(api.snapshot()))
          identity = await identityOf(file)
        } catch (error) {
          isChanged = true
          throw error
        }
      })
    return writing
  }
  await saved()
  return { saved }
}
