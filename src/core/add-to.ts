/** Adds an entry to a list; the function that it returns removes just this one. */
export function addTo<T extends object>(list: T[], entry: T): () => void {
  list.push(entry)
  return () => {
    const index = list.indexOf(entry)
    if (index >= 0) list.splice(index, 1)
  }
}
