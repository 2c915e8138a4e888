import { type Arbitrary, integer } from 'fast-check'

/**
 * Any character of Unicode, as the `unit` of a text. fast-check's own unit `binary` lists all million of them first,
 * which takes seconds.
 */
export const character: Arbitrary<string> = integer({ min: 0, max: 0x10_ffff - 0x800 }).map((n) =>
  // Halves of surrogate pairs are no characters.
  String.fromCodePoint(n < 0xd800 ? n : n + 0x800),
)
