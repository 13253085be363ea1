import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  YAMLMap,
  type YAMLSeq
} from 'yaml'

/** What an editor asks to be written into the configuration of the project. */
export type ConfigChange =
  | {kind: 'word'; word: string}
  | {kind: 'name'; name: string}
  | {kind: 'rule'; rule: string; level: 'off'}

/** How a configuration is written. */
export type ConfigFormat = 'yaml' | 'json' | 'package'

/** Format of a configuration file by its name; `undefined` for one that is a program. */
export function configFormat(file: string): ConfigFormat | undefined {
  if (/(?:^|[\\/])package\.json$/.test(file)) return 'package'
  if (/\.json$/.test(file)) return 'json'
  return /\.ya?ml$/.test(file) ? 'yaml' : undefined
}

/** The configuration with the change made; comments stay. `text` is undefined for a file that is not there yet. */
export function editConfig(text: string | undefined, change: ConfigChange, format: ConfigFormat): string {
  if (format !== 'yaml') return editJson(text ?? '{}\n', change, format)
  const newline = text?.includes('\r\n') ? '\r\n' : '\n'
  const document: Document = parseDocument(text ?? '')
  if (document.errors.length > 0) throw new Error(document.errors[0].message.split('\n')[0])
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null))
    document.contents = new YAMLMap(document.schema)
  if (!isMap(document.contents)) throw new Error('not a mapping')
  const root = document.contents
  // Where a line can simply be added, nothing else of the file is touched, not even its blanks.
  const inPlace = text === undefined ? undefined : addLine(text, root, change)
  if (change.kind === 'rule') setRule(document, root, change)
  else if (change.kind === 'word') append(document, root, 'vocabulary', change.word, change.word)
  else append(document, root, 'names', {name: change.name}, change.name)
  if (inPlace !== undefined && sameMeaning(inPlace, document)) return inPlace
  const written = document.toString({
    lineWidth: 0,
    indentSeq: text === undefined || !/^[\w'"]+:[^\n]*\n-\s/m.test(text),
    flowCollectionPadding: text !== undefined && /[[{] \S/.test(text),
    singleQuote: true
  })
  return newline === '\n' ? written : written.replace(/\r?\n/g, newline)
}

/** The text with a line added to a block list or mapping, or a level replaced; `undefined` where that is not so simple. */
function addLine(text: string, root: YAMLMap, change: ConfigChange): string | undefined {
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const node = root.get(change.kind === 'rule' ? 'rules' : change.kind === 'word' ? 'vocabulary' : 'names', true)
  if ((!isSeq(node) && !isMap(node)) || node.flow || node.items.length === 0) return undefined
  if (change.kind === 'rule') {
    const own = isMap(node) ? node.get(change.rule, true) : undefined
    if (isScalar(own) && own.range) return text.slice(0, own.range[0]) + change.level + text.slice(own.range[1])
    if (own !== undefined) return undefined
  }
  const item: unknown = node.items[node.items.length - 1]
  const start = isPair(item) ? rangeOf(item.key)?.[0] : rangeOf(item)?.[0]
  const end = isPair(item) ? (rangeOf(item.value) ?? rangeOf(item.key))?.[1] : rangeOf(item)?.[1]
  if (start === undefined || end === undefined) return undefined
  const lead = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  let lineEnd = text.indexOf('\n', end)
  lineEnd = lineEnd < 0 ? text.length : text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd
  return text.slice(0, lineEnd) + newline + lead + lineOf(change) + text.slice(lineEnd)
}

function lineOf(change: ConfigChange): string {
  if (change.kind === 'rule') return `${change.rule}: ${change.level}`
  const value = change.kind === 'word' ? change.word : {name: change.name}
  return stringify(value, {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    singleQuote: true,
    lineWidth: 0
  }).trim()
}

const rangeOf = (node: unknown): readonly [number, number, number] | undefined =>
  isNode(node) ? (node.range ?? undefined) : undefined

/** Whether a text says what the document says. */
function sameMeaning(text: string, document: Document): boolean {
  const read = parseDocument(text)
  return read.errors.length === 0 && JSON.stringify(read.toJS()) === JSON.stringify(document.toJS())
}

/** Add an item to the list of a key unless it is there; what else the list holds is not touched. */
function append(document: Document, root: YAMLMap, key: string, value: unknown, label: string): void {
  const list = listOf(document, root, key)
  const has = list.items.some((item) => {
    const plain = (item as {toJSON?: () => unknown}).toJSON?.()
    return (
      plain === label || (typeof plain === 'object' && plain !== null && (plain as {name?: unknown}).name === label)
    )
  })
  if (has) return
  const node = document.createNode(value, {flow: true})
  list.items.push(node)
}

/** The list of a key, made if it is missing or empty; a comment under an empty key stays. */
function listOf(document: Document, root: YAMLMap, key: string): YAMLSeq {
  const node = root.get(key, true)
  if (isSeq(node)) {
    if (node.items.length === 0) node.flow = false
    return node
  }
  if (node !== undefined && !(isScalar(node) && node.value === null)) throw new Error(`"${key}" is not a list`)
  const list = document.createNode([]) as YAMLSeq
  takeComments(node, list)
  root.set(key, list)
  return list
}

function setRule(document: Document, root: YAMLMap, {rule, level}: {rule: string; level: string}): void {
  const map = rulesOf(document, root)
  const own = map.get(rule, true)
  // `[warning, {…}]`: the options stay.
  if (isSeq(own) && own.items.length > 0) own.set(0, level)
  else if (isScalar(own)) own.value = level
  else map.set(rule, level)
  if (map.items.length === 1) map.flow = false
}

function rulesOf(document: Document, root: YAMLMap): YAMLMap {
  const rules: unknown = root.get('rules', true)
  if (isMap(rules)) return rules
  if (rules !== undefined && !(isScalar(rules) && rules.value === null)) throw new Error('"rules" is not a mapping')
  const made = new YAMLMap(document.schema)
  takeComments(rules, made)
  root.set('rules', made)
  return made
}

/** Comments under an empty key belong to its null; they move to what is put there. */
function takeComments(from: unknown, to: {commentBefore?: string | null; comment?: string | null}): void {
  if (!isScalar(from)) return
  const comment = [from.commentBefore, from.comment].filter(Boolean).join('\n')
  if (comment !== '') to.commentBefore = comment
}

function editJson(text: string, change: ConfigChange, format: 'json' | 'package'): string {
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? '  '
  const whole = JSON.parse(text) as Record<string, unknown>
  if (format === 'package' && !isRecord(whole.sunting)) whole.sunting = {}
  const config = format === 'package' ? (whole.sunting as Record<string, unknown>) : whole
  if (change.kind === 'rule') {
    const rules = isRecord(config.rules) ? config.rules : {}
    const own = rules[change.rule]
    rules[change.rule] = Array.isArray(own) ? [change.level, ...own.slice(1)] : change.level
    config.rules = rules
  } else {
    const key = change.kind === 'word' ? 'vocabulary' : 'names'
    const list: unknown[] = Array.isArray(config[key]) ? (config[key] as unknown[]) : []
    const label = change.kind === 'word' ? change.word : change.name
    const has = list.some((item) => item === label || (isRecord(item) && item.name === label))
    if (!has) list.push(change.kind === 'word' ? label : {name: label})
    config[key] = list
  }
  return `${JSON.stringify(whole, null, indent)}\n`
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
