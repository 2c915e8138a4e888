import type { UserV2 } from '@epilot/sdk/user/fetch'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { Removal } from './removal'

interface Desk {
  /** Shows a message, which screen readers read out. */
  say(text: string): void
  /** Deletes a user after a while in which that can be undone. */
  remove(user: UserV2): void
  /** Ids of users that are about to be deleted. */
  leaving: readonly UserV2[]
}

/** How long a message is shown, in milliseconds. */
const LINE_MS = 6_000

const DeskContext = createContext<Desk | null>(null)

/** Data that all pages behind the sign-in share. */
export const useDesk = (): Desk => useContext(DeskContext) as Desk

export function DeskProvider({ children }: { children: ReactNode }) {
  const [text, say] = useState('')
  const [leaving, setLeaving] = useState<readonly UserV2[]>([])
  const desk = useMemo(() => {
    const remove = (user: UserV2) => setLeaving((all) => [...all, user])
    return { say, remove, leaving }
  }, [leaving])
  useEffect(() => {
    const timer = setTimeout(() => say(''), text ? LINE_MS : 0)
    return () => clearTimeout(timer)
  }, [text])
  const drop = (user: UserV2) => setLeaving((all) => all.filter((one) => one !== user))
  return (
    <DeskContext value={desk}>
      {children}
      <div className="notices">
        <p role="status">{text}</p>
        {leaving.map((user) => (
          <Removal key={user.id} user={user} onDone={() => drop(user)} onProblem={say} />
        ))}
      </div>
    </DeskContext>
  )
}
