/** Where the compiled gazetteer comes from: the door of each environment (Node, browser) provides the bytes once. */
import {Gazetteer} from './gazetteer.ts'

let load: (() => Uint8Array) | undefined
let cached: Gazetteer | undefined

/** Say how to get the bytes of `names.bin`; they are loaded when first needed. */
export function provideNames(loader: () => Uint8Array): void {
  load = loader
  cached = undefined
}

/** The built-in gazetteer, loaded on first use. */
export function gazetteer(): Gazetteer {
  if (cached !== undefined) return cached
  if (load === undefined)
    throw new Error('No gazetteer was provided: call provideNames(() => bytes of names.bin) first')
  cached = new Gazetteer(load())
  return cached
}
