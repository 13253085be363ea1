/** Sunting for Node: the core with its data read from the package. */
import './data.ts'

export * from '../index.ts'
