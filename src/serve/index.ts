export {defaultLimits, type Limits} from './limits.ts'
export {type Running, type ServeOptions, serve} from './server.ts'
