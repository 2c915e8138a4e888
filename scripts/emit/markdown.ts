/** A block of code. */
export const fence = (language: string, code: string) => `\`\`\`${language}\n${code.trimEnd()}\n\`\`\``

/** A part that is folded away until someone wants to see it. */
export const details = (summary: string, body: string) =>
  `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`

/** Text of the document's own, whose headings would end up among ours: they become bold lines. */
export function prose(text: string): string {
  let inCode = false
  const lines = text.trim().split(/\r\n|\r|\n/)
  const plain = lines.map((line) => {
    if (/^\s*(```|~~~)/.test(line)) inCode = !inCode
    const heading = inCode ? undefined : /^ {0,3}#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1]
    return heading ? `**${heading}**` : line
  })
  return plain.join('\n') + (inCode ? '\n```' : '')
}

/** Text on one line, as for a list. */
export const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ')
