/** What `JSON.stringify(items, null, 2)` gives, element by element; `indent` is that of the line the array begins on. */
export function* jsonArray(items: Iterable<unknown>, indent: string): Generator<string> {
  const inner = `\n${indent}  `
  let open = false
  for (const item of items) {
    // Line breaks within strings are escaped: every one here is of the layout.
    yield `${open ? ',' : '['}${inner}${JSON.stringify(item, null, 2).replaceAll('\n', inner)}`
    open = true
  }
  yield open ? `\n${indent}]` : '[]'
}
