/** What `JSON.stringify(items, null, 2)` gives, element by element; `indent` is that of the line the array begins on. */
export function* jsonArray(items: Iterable<unknown>, indent: string): Generator<string> {
  const inner = `\n${indent}  `
  // An element is written within as many arrays as it stands deep, which indents it; then they are cut off again.
  const depth = indent.length / 2 + 1
  const [before, after] = JSON.stringify(within(0, depth), null, 2).split('0')
  let open = false
  for (const item of items) {
    const text = JSON.stringify(within(item, depth), null, 2)
    yield `${open ? ',' : '['}${inner}${text.slice(before.length, text.length - after.length)}`
    open = true
  }
  yield open ? `\n${indent}]` : '[]'
}

const within = (item: unknown, depth: number): unknown => (depth === 0 ? item : [within(item, depth - 1)])
