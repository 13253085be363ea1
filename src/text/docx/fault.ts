import {Fault} from '../../fault.ts'

/** Why a file is not read as .docx; one line, for people. */
export class DocxError extends Fault {
  override name = 'DocxError'
}
