/** Why a file is not read as .docx; one line, for people. */
export class DocxError extends Error {
  override name = 'DocxError'
}
