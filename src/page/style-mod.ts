/**
 * CodeMirror's style modules, mounted as constructed style sheets: the page's Content-Security-Policy refuses the
 * `<style>` elements that style-mod makes. The build puts this module in its place.
 */
import {StyleModule as Original} from '../../node_modules/style-mod/src/style-mod.js'

const mounted = new Set<Original>()

export class StyleModule extends Original {
  static override mount(
    root: Document | ShadowRoot | DocumentOrShadowRoot,
    modules: Original | readonly Original[]
  ): void {
    for (const module of [modules].flat() as Original[]) {
      if (mounted.has(module)) continue
      mounted.add(module)
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(module.getRules())
      // Before our own rules, and the base theme before the themes that come after it: as style-mod orders them.
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    }
  }
}
