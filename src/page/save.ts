/** Hand a file to the person at the screen. */
export function save(name: string, content: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], {type: `${type};charset=utf-8`}))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
