import '../../../src/node/data.ts'
import {serveStdio} from '../../../src/lsp/index.ts'

serveStdio()
