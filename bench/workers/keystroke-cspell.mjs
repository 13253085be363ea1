import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {keystrokes} from './keystrokes.mjs'

const [cache, config] = process.argv.slice(2)
const library = path.join(cache, 'node_modules/cspell-lib/dist/index.js')
const {loadConfig, spellCheckDocument} = await import(pathToFileURL(library).href)
const settings = await loadConfig(config)
await keystrokes(
  (text) =>
    spellCheckDocument(
      {uri: 'file:///draft.txt', text, languageId: 'plaintext', locale: 'id'},
      {generateSuggestions: false, noConfigSearch: true},
      settings
    ),
  20
)
