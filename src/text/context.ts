/** Bits of `Document.context(token)`: where a token stands. */
export const Context = {
  quoted: 1,
  heading: 2,
  caption: 4,
  boilerplate: 8,
  literal: 16,
  parenthesis: 32,
  link: 64,
  sentenceStart: 128
} as const
