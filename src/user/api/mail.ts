import type { Mail } from './shown'
import { type State, timestamp } from './state'

/** Adds a mail to the outbox. */
export function send(state: State, mail: Omit<Mail, 'sentAt'>): void {
  state.outbox.push({ ...mail, sentAt: timestamp(state) })
}
