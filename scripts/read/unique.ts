/** The name itself, or with the first number from 2 on that makes it new. */
export function unique(name: string, isTaken: (candidate: string) => boolean): string {
  let candidate = name
  for (let n = 2; isTaken(candidate); n++) candidate = name + n
  return candidate
}
