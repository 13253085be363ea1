import {sameStart, soundKinship} from './compare.ts'
import {gazetteer} from './data.ts'
import type {Node} from './nodes.ts'
import {type Sound, soundOf} from './sounds.ts'
import {isKnownName, words} from './words.ts'

/** A token of a full name that a short one may misspell. */
interface Owner {
  sound: Sound
  node: Node
  /** Place among all owners: the first one that fits is taken. */
  order: number
}

/** Shortest token that is looked for, in letters. */
const shortest = 5
/** Most owners with one start that a token is compared with: far more than a long article has. */
const most = 4096

/** Tokens of full names that a slip may stand for, each with the first name that has it, in reach by how they begin. */
export class Owners {
  readonly #byStart = new Map<number, Owner[]>()
  /** Owners by class of equivalent given names, and by entities of the gazetteer: they need not begin alike. */
  readonly #byClass = new Map<number, Owner[]>()
  readonly #byEntity = new Map<number, Owner[]>()
  /** The starts that a start is compared with. */
  readonly #reach = new Map<number, Owner[][]>()

  constructor(full: readonly Node[]) {
    const seen = new Set<string>()
    for (const node of full) {
      if (node.type === 'organisation' || node.type === 'term') continue
      for (const token of node.tokens) {
        if (token.length < shortest || seen.has(token)) continue
        seen.add(token)
        if (!words().isWord(token)) this.#add({sound: soundOf(token), node, order: seen.size})
      }
    }
  }

  #add(owner: Owner): void {
    push(this.#byStart, owner.sound.start, owner)
    const kin = gazetteer().equivalent(owner.sound.text)
    if (kin >= 0) push(this.#byClass, kin, owner)
    for (const entity of entitiesOf(owner.sound.text)) push(this.#byEntity, entity, owner)
  }

  /** The first owner of a token that a lower-case token misspells, and how. */
  find(token: string): {node: Node; token: string; kind: 'sound' | 'slip'} | undefined {
    if (token.length < shortest || words().isWord(token)) return undefined
    const sound = soundOf(token)
    let best: Owner | undefined
    let kind: 'sound' | 'slip' | undefined
    const look = (owners: readonly Owner[]): void => {
      for (const owner of owners) {
        if (best !== undefined && owner.order >= best.order) return
        const found = misspells(sound, owner.sound)
        if (found === undefined) continue
        best = owner
        kind = found
        return
      }
    }
    for (const owners of this.#reachOf(sound)) look(owners)
    const kin = gazetteer().equivalent(token)
    if (kin >= 0) look(this.#byClass.get(kin) ?? [])
    for (const entity of entitiesOf(token)) look(this.#byEntity.get(entity) ?? [])
    return best === undefined || kind === undefined ? undefined : {node: best.node, token: best.sound.text, kind}
  }

  #reachOf(sound: Sound): Owner[][] {
    let reach = this.#reach.get(sound.start)
    if (reach === undefined) {
      reach = [...this.#byStart.values()].filter(([first]) => sameStart(sound, first.sound))
      this.#reach.set(sound.start, reach)
    }
    return reach
  }
}

function push<K>(map: Map<K, Owner[]>, key: K, owner: Owner): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [owner])
  else if (list.length < most) list.push(owner)
}

/** Entities of the gazetteer that have a form of this one token. */
const entitiesOf = (token: string): readonly number[] => {
  const known = gazetteer()
  return known.token(token) < 0 ? [] : known.forms(token).map(known.entityOf)
}

/** How a token misspells another, *Smailing* Smalling; two known names that differ are two names. */
function misspells(sound: Sound, other: Sound): 'sound' | 'slip' | undefined {
  if (Math.abs(other.text.length - sound.text.length) > 2) return undefined
  const found = soundKinship(sound, other, false, false)
  if (found === undefined || found.kind === 'equal') return undefined
  if (found.kind === 'sound' && found.cost > 0.16 && isKnownName(sound.text) && isKnownName(other.text))
    return undefined
  return found.kind
}
