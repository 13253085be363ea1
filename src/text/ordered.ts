/**
 * Index of the first of `count` items in order that is not before what is looked for; `count` when all are. `isBefore` says it of an
 * item by its index: true up to some item, false from there on.
 */
export function firstNotBefore(count: number, isBefore: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
