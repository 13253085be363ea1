/** Finds whether a form is one edit away from any form of a set (symmetric deletes). */

export class NearIndex {
  /** @type {Map<string, string[]>} */
  #deletes = new Map()

  /** @param {Iterable<string>} forms */
  constructor(forms) {
    for (const form of forms)
      for (const cut of cuts(form)) {
        const list = this.#deletes.get(cut)
        if (list === undefined) this.#deletes.set(cut, [form])
        else list.push(form)
      }
  }

  /** @param {string} form @returns {string[]} forms exactly one edit away */
  near(form) {
    const found = new Set()
    for (const cut of cuts(form)) {
      for (const other of this.#deletes.get(cut) ?? []) if (other !== form && oneEdit(form, other)) found.add(other)
    }
    return [...found]
  }
}

/** @param {string} form @returns {Set<string>} the form and all its single deletions */
function cuts(form) {
  const all = new Set([form])
  for (let index = 0; index < form.length; index++) all.add(form.slice(0, index) + form.slice(index + 1))
  return all
}

/** @param {string} a @param {string} b @returns {boolean} one insertion, deletion, substitution or transposition apart */
export function oneEdit(a, b) {
  if (a.length > b.length) [a, b] = [b, a]
  if (b.length - a.length > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  if (a.length < b.length) return a.slice(start) === b.slice(start + 1)
  if (a.slice(start + 1) === b.slice(start + 1)) return true
  return a[start] === b[start + 1] && a[start + 1] === b[start] && a.slice(start + 2) === b.slice(start + 2)
}
