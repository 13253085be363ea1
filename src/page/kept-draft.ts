/** The draft outlives a reload of this tab, not the tab. */

const KEY = 'sunting-draft'

export function keepDraft(text: string): void {
  try {
    sessionStorage.setItem(KEY, text)
  } catch {}
}

export function keptDraft(): string {
  try {
    return sessionStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}
