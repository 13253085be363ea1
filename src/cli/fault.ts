export {Fault} from '../node/fault.ts'
