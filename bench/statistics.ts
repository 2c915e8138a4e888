/** A measured quantity: the median, and the quartiles on either side of it. */
export interface Spread {
  median: number
  low: number
  high: number
}

/** The value below which a share of the sorted values lies, interpolated between neighbours. */
function quantile(sorted: number[], share: number): number {
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] as number
  const above = sorted[Math.ceil(at)] as number
  return below + (above - below) * (at - Math.floor(at))
}

export function spreadOf(values: number[]): Spread {
  if (!values.length) throw new Error('nothing was measured')
  const sorted = [...values].sort((a, b) => a - b)
  return { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) }
}

export const medianOf = (values: number[]): number => spreadOf(values).median

/** What was measured of each peer, by its key: one value per round. */
export type Rounds<Value = number> = Map<string, Value[]>

/** Measures peers in turns, `count` times. The order changes from round to round, so that none is always first. */
export async function inTurns<Peer extends { key: string }, Value>(
  peers: Peer[],
  count: number,
  measure: (peer: Peer) => Promise<Value>,
): Promise<Rounds<Value>> {
  const rounds: Rounds<Value> = new Map(peers.map(({ key }) => [key, []]))
  for (let round = 0; round < count; round++) {
    const shift = round % peers.length
    for (const peer of [...peers.slice(shift), ...peers.slice(0, shift)]) {
      rounds.get(peer.key)?.push(await measure(peer))
    }
  }
  return rounds
}

/** One of several quantities that were measured together. */
export function pick<Value>(rounds: Rounds<Value>, quantity: (value: Value) => number): Rounds {
  return new Map([...rounds].map(([key, values]) => [key, values.map(quantity)]))
}

/** The values of one peer; throws when it was not measured. */
export function roundsFor(rounds: Rounds, key: string): number[] {
  const values = rounds.get(key)
  if (!values) throw new Error(`${key} was not measured`)
  return values
}

/** One peer over another, round by round: what slows a round down slows both down. */
export function ratioOf(rounds: Rounds, key: string, base: string): Spread {
  const bases = roundsFor(rounds, base)
  return spreadOf(roundsFor(rounds, key).map((value, round) => value / (bases[round] as number)))
}

/** The median of that, for a goal; `undefined` when the package that is measured does not have the entry. */
export function measuredRatio(rounds: Rounds, key: string, base: string): number | undefined {
  return rounds.has(key) ? ratioOf(rounds, key, base).median : undefined
}
