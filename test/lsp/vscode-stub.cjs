/**
 * Runs the packed extension over a stand-in for the `vscode` module, with its real language client and real server: opens a
 * draft, waits for its score and diagnostics, opens the source map, stops. Prints as JSON what was shown. Argument: the
 * folder of the extension. What is not set here is a function, class and object at once.
 */
const Module = require('node:module')
const path = require('node:path')

function anything(name) {
  const target = class {}
  return new Proxy(target, {
    get: (_, key) => {
      if (key === Symbol.toPrimitive) return () => name
      if (key === Symbol.iterator) return function* () {}
      if (key === 'then' || key === 'prototype' || key === 'toString') return target[key]
      target[key] ??= anything(`${name}.${String(key)}`)
      return target[key]
    },
    apply: () => anything(`${name}()`),
    construct: () => ({}),
    set: (_, key, value) => {
      target[key] = value
      return true
    }
  })
}

class EventEmitter {
  #listeners = []
  event = (listener, self) => {
    this.#listeners.push(self === undefined ? listener : listener.bind(self))
    return {dispose() {}}
  }
  fire(value) {
    for (const listener of this.#listeners) listener(value)
  }
  dispose() {}
}

class CancellationTokenSource {
  token = {isCancellationRequested: false, onCancellationRequested: new EventEmitter().event}
  cancel() {
    this.token.isCancellationRequested = true
  }
  dispose() {}
}

class Uri {
  constructor(value) {
    this.value = value
    this.scheme = value.split(':')[0]
    this.path = value.replace(/^\w+:\/\//, '')
    this.fsPath = this.path
  }
  toString() {
    return this.value
  }
  static parse = (value) => new Uri(value)
  static file = (file) => new Uri(`file://${file}`)
}

const folder = process.argv[2]
const text = 'Setelah terjadinya pertamuan itu, mereka pulang.\n'
const document = {
  uri: Uri.file(path.join(folder, 'draf.txt')),
  fileName: path.join(folder, 'draf.txt'),
  languageId: 'plaintext',
  version: 1,
  isClosed: false,
  lineCount: 2,
  getText: () => text
}
const commands = new Map()
const settings = {enable: true, lang: 'id', rules: {'attribution/*': 'off'}}
const faults = []
const status = {show() {}, hide() {}, dispose() {}}
const panel = {webview: {onDidReceiveMessage() {}}, onDidDispose() {}, reveal() {}, dispose() {}}
const channel = anything('channel')
for (const level of ['error', 'warn']) channel[level] = (...values) => faults.push(values.map(String).join(' '))
let found

const vscode = anything('vscode')
Object.assign(vscode, {version: '1.96.0', EventEmitter, CancellationTokenSource, Uri})
vscode.Disposable = class {
  dispose() {}
  static from() {
    return new vscode.Disposable()
  }
}
vscode.commands.registerCommand = (name, run) => {
  commands.set(name, run)
  return {dispose() {}}
}
vscode.languages.match = () => 10
vscode.languages.createDiagnosticCollection = () => ({
  set: (_uri, list) => {
    found = list
  },
  delete() {},
  clear() {},
  dispose() {},
  has: () => false
})
vscode.window.createStatusBarItem = () => status
vscode.window.createOutputChannel = () => channel
vscode.window.createWebviewPanel = () => panel
vscode.window.activeTextEditor = {document}
vscode.window.visibleTextEditors = [{document}]
vscode.window.tabGroups.all = []
vscode.workspace.getConfiguration = () => ({...settings, get: (key, otherwise) => settings[key] ?? otherwise})
vscode.workspace.workspaceFolders = undefined
vscode.workspace.textDocuments = [document]
// An importer copies the names that a module has.
for (const name of [
  'StatusBarAlignment',
  'ViewColumn',
  'Range',
  'Selection',
  'TextEditorRevealType',
  'env',
  'Position'
])
  void vscode[name]

const load = Module._load
Module._load = function (request, ...rest) {
  return request === 'vscode' ? vscode : load.call(this, request, ...rest)
}

async function until(good) {
  for (let time = 0; time < 1000 && !good(); time++) await new Promise((resolve) => setTimeout(resolve, 20))
}

async function run() {
  const manifest = require(path.join(folder, 'package.json'))
  const extension = require(path.join(folder, manifest.main))
  const context = {subscriptions: [], asAbsolutePath: (file) => path.join(folder, file)}
  await extension.activate(context)
  await until(() => status.text !== undefined && found !== undefined)
  await commands.get('sunting.sourceMap')()
  await extension.deactivate()
  console.log(
    JSON.stringify({
      commands: [...commands.keys()],
      status: {text: status.text, tooltip: status.tooltip, command: status.command},
      diagnostics: found?.length,
      map: panel.webview.html,
      faults
    })
  )
}

run().then(
  () => process.exit(0),
  (error) => {
    console.error(String(error?.stack).slice(-2000))
    process.exit(1)
  }
)
