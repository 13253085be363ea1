/** What `pack-data.mjs` needs of the product's own code. */
export {Section as LexiconSection} from '../../src/lexicon/format.ts'
export {Gazetteer} from '../../src/names/gazetteer.ts'
export {splitEdges} from '../../src/page/data/edges.ts'
export {packNames} from '../../src/page/data/names.ts'
export {unpack} from '../../src/page/data/unpack.ts'
