import type { UserV2 } from '@epilot/sdk/user/fetch'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useUsers } from '../api'
import { explain } from '../explain'

/** How long a deletion can be undone. */
const UNDO_MS = 8_000

interface Props {
  user: UserV2
  onDone: () => void
  onProblem: (text: string) => void
}

/**
 * A delayed deletion: the service cannot undo one, so nothing is sent before the time is up. Closing the page or
 * changing the organization before then deletes nobody.
 */
export function Removal({ user, onDone, onProblem }: Props) {
  const deletion = useMutation(useUsers().deleteUserV2())
  const name = user.display_name ?? user.email
  const run = useEffectEvent(async () => {
    try {
      await deletion.mutateAsync({ id: user.id ?? '' })
    } catch (error) {
      onProblem(`${name} was not deleted. ${explain(error)}`)
    }
    onDone()
  })
  useEffect(() => {
    const timer = setTimeout(() => run(), UNDO_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p className="removal" role="status">
      {name} is deleted.
      <button type="button" disabled={!deletion.isIdle} onClick={onDone}>
        Undo
      </button>
    </p>
  )
}
