import type {Root} from 'nlcst'
import type {Parser, Plugin} from 'unified'
import type {VFile} from 'vfile'
import {Document} from './document.ts'
import {toNlcst} from './nlcst.ts'
import {readProse} from './read.ts'

/**
 * Parser plugin: Indonesian text (plain, Markdown or HTML by the file's extension) to nlcst. Use it where one would
 * use `retext-latin`: `unified().use(retextIndonesian)`.
 */
export const retextIndonesian: Plugin<[], string, Root> = function () {
  const parse: Parser<Root> = (value: string, file: VFile): Root => toNlcst(new Document(readProse(value, file.path)))
  // `this` is a processor of any tree; the parser makes it one of nlcst.
  ;(this as {parser?: unknown}).parser = parse
}
