import manifest from './generated/version.json' with {type: 'json'}

export const version: string = manifest.version
