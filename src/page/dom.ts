/** Small help with the DOM; no text ever becomes markup. */
type Child = Node | string | null | undefined | false
type Attributes = Record<string, string | number | boolean | undefined | ((event: never) => void)>

/** An element with attributes (`onclick` and the like are listeners) and children. */
export function h<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (typeof value === 'function') element.addEventListener(key.slice(2), value as EventListener)
    else element.setAttribute(key, value === true ? '' : String(value))
  }
  element.append(
    ...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false)
  )
  return element
}

/** An element of the page by its id. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T
}

/** Say something to screen readers and, for a moment, to everybody. */
export function say(message: string): void {
  const toast = byId('toast')
  toast.textContent = message
  toast.classList.add('is-shown')
  clearTimeout(timer)
  timer = setTimeout(() => toast.classList.remove('is-shown'), 4_000)
}

let timer: ReturnType<typeof setTimeout> | undefined
