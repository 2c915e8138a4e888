/** A measured quantity: the middle of what was measured, and the quarter of it on either side. */
export interface Spread {
  median: number
  low: number
  high: number
}

/** The value below which a share of the sorted values lies, between neighbours where it falls between them. */
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

/** What two peers took in the same rounds, one over the other: what slows a round down slows down both. */
export function ratioOf(values: number[], base: number[]): Spread {
  return spreadOf(values.map((value, round) => value / (base[round] as number)))
}

/** What was measured of each peer, by its key, a value a round. */
export type Rounds = Map<string, number[]>

/** Measures peers in turns, `count` times; the order changes from round to round, so that none is always first. */
export async function inTurns<T extends { key: string }>(
  peers: T[],
  count: number,
  measure: (peer: T, round: number) => Promise<number>,
): Promise<Rounds> {
  const rounds: Rounds = new Map(peers.map(({ key }) => [key, []]))
  for (let round = 0; round < count; round++) {
    const shift = round % peers.length
    for (const peer of [...peers.slice(shift), ...peers.slice(0, shift)]) {
      rounds.get(peer.key)?.push(await measure(peer, round))
    }
  }
  return rounds
}
