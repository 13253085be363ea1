/** parse-latin alone over the files given. */
import {readFileSync} from 'node:fs'
import {ParseLatin} from 'parse-latin'

let nodes = 0
for (const path of process.argv.slice(2)) nodes += new ParseLatin().parse(readFileSync(path, 'utf8')).children.length
console.log(nodes)
