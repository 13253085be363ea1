import {withPaths} from '../finding.ts'
import type {Format} from './index.ts'

/** The JSON report of the contract (`schema/report.schema.json`). */
export const json: Format = (report) => `${JSON.stringify({...report, files: report.files.map(withPaths)}, null, 2)}\n`
