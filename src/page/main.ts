/** Entry of the page: puts the parts together and listens to the buttons. */
import type {Settings} from '../config/settings.ts'
import {byId, say} from './dom.ts'
import {example} from './example.ts'
import {markEmpty, Page, type View} from './page.ts'
import {drawSettings} from './panels/settings-panel.ts'
import {readPreferences, type Theme, toConfig, writePreferences} from './preferences.ts'
import {save} from './save.ts'
import {fallen, worker} from './start.ts'
import type {Texts} from './texts.ts'

const preferences = readPreferences()
const page = new Page(preferences, worker, {
  openFile: (file) => void openFile(file),
  started: (text) => setFormat(formatOf(text))
})

void fallen.then((message) => page.failed(message))

/** Extension of a draft by its format. */
const extensions: Record<string, string> = {text: '.txt', markdown: '.md', html: '.html'}

/** What a pasted text is written in: told by how it begins. */
function formatOf(text: string): string {
  if (/^\s*(?:<!doctype html|<html|<(?:p|div|article|h[1-6])[\s>])/i.test(text)) return 'html'
  return /^(?:---\n[\s\S]*?\n---\n|#{1,6} \S)/.test(text) || /\n#{2,6} \S/.test(text) ? 'markdown' : 'text'
}

function setFormat(format: string): void {
  page.path = page.path.replace(/\.\w+$/, '') + (extensions[format] ?? '.txt')
  byId<HTMLSelectElement>('format').value = format
}

async function openFile(file: File): Promise<void> {
  try {
    const text = await page.client.read(file.name, await file.arrayBuffer())
    const base = file.name.replace(/\.\w+$/, '') || 'draf'
    page.path = `${base}.txt`
    setFormat(/\.(?:md|markdown)$/i.test(file.name) ? 'markdown' : /\.html?$/i.test(file.name) ? 'html' : 'text')
    page.editor.replace(text)
    page.editor.view.focus()
  } catch {
    say(page.texts().unreadable(file.name))
  }
}

/** Put the texts of the language into the page: `data-text`, and `data-label` for names. */
function applyLanguage(): void {
  const texts = page.texts() as Texts & Record<string, unknown>
  document.documentElement.lang = preferences.lang
  document.title = texts.title
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = String(texts[element.dataset.text as keyof Texts])
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', String(texts[element.dataset.label as keyof Texts]))
  }
  byId<HTMLSelectElement>('language').value = preferences.lang
  sayOffline()
  page.redraw()
}

function sayOffline(): void {
  const isKept = document.documentElement.dataset.offline !== undefined
  byId('offline').textContent = isKept ? page.texts().offlineShort : ''
  byId('offline-note').textContent = isKept ? page.texts().offline : page.texts().notOffline
}

function applyTheme(): void {
  if (preferences.theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = preferences.theme
  byId<HTMLSelectElement>('theme').value = preferences.theme
}

const on = (id: string, event: string, act: (event: Event) => void): void => byId(id).addEventListener(event, act)

for (const button of document.querySelectorAll<HTMLElement>('[data-show]')) {
  button.addEventListener('click', () => page.setView(button.dataset.show as View))
}
on('fix-all', 'click', () => page.fixAll())
on('open', 'click', () => byId('file').click())
on('open-first', 'click', () => byId('file').click())
on('file', 'change', () => {
  const input = byId<HTMLInputElement>('file')
  const file = input.files?.[0]
  if (file) void openFile(file)
  input.value = ''
})
on('example', 'click', () => {
  setFormat('text')
  page.editor.replace(example)
  page.editor.view.focus()
})
on('format', 'change', () => {
  setFormat(byId<HTMLSelectElement>('format').value)
  page.check()
})
const copy = (): void => {
  byId('file-menu').hidePopover()
  void navigator.clipboard.writeText(page.editor.text).then(() => say(page.texts().copied))
}
on('copy', 'click', copy)
on('menu-copy', 'click', copy)
on('menu-open', 'click', () => {
  byId('file-menu').hidePopover()
  byId('file').click()
})
on('download', 'click', () => {
  byId('file-menu').hidePopover()
  save(page.path, page.editor.text, 'text/plain')
})
on('download-report', 'click', () => {
  byId('file-menu').hidePopover()
  void page.client
    .report(page.input)
    .then((html) => save(`${page.path.replace(/\.\w+$/, '')}-laporan.html`, html, 'text/html'))
    .catch((error: Error) => say(page.texts().failed + error.message))
})

const dialog = byId<HTMLDialogElement>('settings-dialog')
const redrawSettings = (): void => {
  drawSettings(preferences, page.texts(), () => {
    page.preferencesChanged()
    redrawSettings()
  })
}
on('settings', 'click', () => {
  redrawSettings()
  dialog.showModal()
})
on('settings-close', 'click', () => dialog.close())
on('copy-config', 'click', () => {
  void navigator.clipboard.writeText(toConfig(preferences)).then(() => say(page.texts().configCopied))
})
on('language', 'change', () => {
  preferences.lang = byId<HTMLSelectElement>('language').value === 'en' ? 'en' : 'id'
  writePreferences(preferences)
  applyLanguage()
  redrawSettings()
  page.check()
})
on('theme', 'change', () => {
  preferences.theme = byId<HTMLSelectElement>('theme').value as Theme
  writePreferences(preferences)
  applyTheme()
})

// The bar of a phone has no room for the format: there it stands in the menu.
const narrow = matchMedia('(max-width: 899px)')
const placeFormat = (): void => {
  if (narrow.matches) byId('file-menu').append(byId('format-label'))
  else byId('fix-all').before(byId('format-label'))
}
narrow.addEventListener('change', placeFormat)
placeFormat()

// A file dropped beside the editor is a draft as well, never a page to go to.
document.addEventListener('dragover', (event) => event.preventDefault())
document.addEventListener('drop', (event) => {
  event.preventDefault()
  const file = event.dataTransfer?.files[0]
  if (file && !byId('editor').contains(event.target as Node)) void openFile(file)
})

markEmpty(page.editor.text === '')
applyTheme()
applyLanguage()
page.setView(narrow.matches ? 'draft' : 'findings')
if (page.editor.text === '') page.editor.view.focus()

/** Settings of the project that `sunting serve` was started in; a static host has none. */
async function loadProject(): Promise<void> {
  try {
    const response = await fetch('settings.json')
    if (!response.ok) return
    page.project = (await response.json()) as Partial<Settings>
    if (Object.keys(page.project).length > 0) page.check()
  } catch {}
}

/** Keep the page for use without a network, and say so when all of it is kept. */
async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || location.protocol === 'file:') return
  try {
    await navigator.serviceWorker.register('service-worker.js')
    // Active means installed, and installed means that every file is kept.
    await navigator.serviceWorker.ready
    document.documentElement.dataset.offline = ''
    sayOffline()
  } catch {}
}

void loadProject()
void keepOffline()
