/**
 * Loads the packed extension's entry as VS Code would, over a stand-in for the `vscode` module, and prints as JSON what it
 * did. Argument: the folder of the extension. Anything not set here is a function, class and object at once.
 */
const Module = require('node:module')
const path = require('node:path')

function anything(name) {
  const target = class {}
  return new Proxy(target, {
    get: (_, key) => {
      if (key === Symbol.toPrimitive) return () => name
      if (key === 'then' || key === 'prototype') return target[key]
      return (target[key] ??= anything(`${name}.${String(key)}`))
    },
    apply: () => anything(`${name}()`),
    construct: () => ({}),
    set: (_, key, value) => {
      target[key] = value
      return true
    }
  })
}

const commands = []
const status = {
  shown: false,
  show() {
    this.shown = true
  },
  hide() {
    this.shown = false
  },
  dispose() {}
}
const settings = {enable: false, lang: 'id'}
const vscode = anything('vscode')
// An importer copies the names that a module has.
for (const name of [
  'StatusBarAlignment',
  'ViewColumn',
  'Uri',
  'Range',
  'Selection',
  'TextEditorRevealType',
  'languages',
  'env'
])
  void vscode[name]
vscode.commands.registerCommand = (name) => (commands.push(name), {dispose() {}})
vscode.window.createStatusBarItem = () => status
vscode.window.activeTextEditor = undefined
vscode.workspace.getConfiguration = () => ({...settings, get: (key, otherwise) => settings[key] ?? otherwise})

const load = Module._load
Module._load = function (request, ...rest) {
  return request === 'vscode' ? vscode : load.call(this, request, ...rest)
}

const folder = process.argv[2]
const manifest = require(path.join(folder, 'package.json'))
const extension = require(path.join(folder, manifest.main))
const context = {subscriptions: [], asAbsolutePath: (file) => path.join(folder, file)}
Promise.resolve(extension.activate(context))
  .then(() => extension.deactivate())
  .then(() =>
    console.log(JSON.stringify({commands, subscriptions: context.subscriptions.length, command: status.command}))
  )
