/** Sunting for Node: the core with its data read from the package. */
import './data.ts'
import '../text/read-html.ts'
import '../text/read-markdown.ts'

export * from '../index.ts'
