import {Configs} from '../node/config/configs.ts'
import type {Settings} from './settings.ts'

/**
 * Settings of the given configuration file, of the one nearest to the working directory, or the defaults (`false`: none);
 * overrides for single files are not applied. For an article use `Configs`, which finds its own.
 */
export async function loadSettings(given: string | false | undefined): Promise<Settings> {
  const configs = new Configs(given, {levels: {}, lang: undefined, crossArticle: true})
  return (await configs.of('')).settings
}
