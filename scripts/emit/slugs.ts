/** A heading as GitHub writes it into links. */
export const slugOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-')

/** The anchor of each heading as GitHub makes it: in lower case, without punctuation, numbered where it comes again. */
export class Slugs {
  private readonly counts = new Map<string, number>()

  next(heading: string): string {
    const slug = slugOf(heading)
    const count = this.counts.get(slug) ?? 0
    this.counts.set(slug, count + 1)
    return count ? `${slug}-${count}` : slug
  }
}
