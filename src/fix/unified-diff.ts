import {structuredPatch} from 'diff'

/** A path as `patch` and `git apply` read it: quoted in C's manner if it must be, else with a tab after a blank. */
function header(path: string): string {
  if (/[\u0000-\u001F"\\]/.test(path)) {
    const quoted = path.replace(/[\u0000-\u001F"\\]/g, (char) =>
      char === '"' || char === '\\' ? `\\${char}` : `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`
    )
    return `"${quoted}"`
  }
  return path.includes(' ') ? `${path}\t` : path
}

/** A unified diff of one file, for `patch -p0` and `git apply -p0`; '' when nothing differs. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const {hunks} = structuredPatch(path, path, before, after, undefined, undefined, {context: 3})
  const lines = [`--- ${header(path)}`, `+++ ${header(path)}`]
  for (const hunk of hunks) {
    // An empty side counts from the line before it.
    const from = hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart
    const to = hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart
    lines.push(`@@ -${from},${hunk.oldLines} +${to},${hunk.newLines} @@`, ...hunk.lines)
  }
  return `${lines.join('\n')}\n`
}
