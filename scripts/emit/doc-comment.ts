/** Text that is safe in a doc comment: nothing ends it early, and no word starts a tag by accident. */
export function escapeComment(text: string): string {
  return text.replaceAll('*/', '*\\/').replace(/(^|\s)@/g, '$1\\@')
}

/** A doc comment of paragraphs; `tags`, such as `@example`, come as they are. Empty without any paragraph and tag. */
export function docComment(
  paragraphs: readonly (string | undefined)[],
  indent = '',
  tags: readonly string[] = [],
): string {
  const said = paragraphs.filter((text) => text?.trim()).map((text) => escapeComment((text as string).trim()))
  if (!said.length && !tags.length) return ''
  const text = [...said, tags.join('\n')].filter(Boolean).join('\n\n')
  const lines = text.split(/\r\n|\r|\n|\u2028|\u2029/).map((line) => line.trimEnd())
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`
  return `${indent}/**\n${lines.map((line) => `${indent} *${line && ` ${line}`}\n`).join('')}${indent} */\n`
}
