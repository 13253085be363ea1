import {ListTable} from './table.ts'

let load: (() => Uint8Array) | undefined
let table: ListTable | undefined

/** Says how to get the bytes of `lists.bin`; they are loaded when first needed. */
export function provideLists(loader: () => Uint8Array): void {
  load = loader
  table = undefined
}

/** The compiled lists. */
export function defaultLists(): ListTable {
  if (table === undefined) {
    if (load === undefined) throw new Error('No lists were provided: call provideLists(() => bytes of lists.bin) first')
    table = ListTable.from(load())
  }
  return table
}
