import {isBuiltin} from 'node:module'

/**
 * CommonJS packages (vscode-languageserver) `require` Node's modules, which an ES module cannot; each is imported instead.
 * @type {import('esbuild').Plugin}
 */
export const nodeBuiltins = {
  name: 'node-builtins',
  setup(build) {
    build.onResolve({filter: /^(?:node:)?[a-z_]+(?:\/[a-z]+)?$/}, ({path, kind}) =>
      kind === 'require-call' && isBuiltin(path)
        ? {path: path.replace(/^node:/, ''), namespace: 'node-builtin'}
        : undefined
    )
    build.onLoad({filter: /.*/, namespace: 'node-builtin'}, ({path}) => ({
      contents: `export * from 'node:${path}'`,
      resolveDir: '.'
    }))
  }
}
