/** Builds the minimal automaton (Daciuk et al. 2000, sorted input) and packs it. */

/** @typedef {{labels: number[], targets: BuildNode[], finals: boolean[], size: number, id: number}} BuildNode */

/** @returns {BuildNode} */
const newNode = () => ({labels: [], targets: [], finals: [], size: 0, id: -1})

/**
 * @param {string[]} forms sorted by label sequence, without duplicates
 * @param {Map<string, number>} labels label of each letter
 * @param {any} format constants of src/lexicon/format.ts
 * @returns {{edges: Uint32Array, skips: Uint32Array}}
 */
export function buildAutomaton(forms, labels, format) {
  /** @type {Map<string, BuildNode>} */
  const register = new Map()
  let identifiers = 0
  const root = newNode()
  /** @type {BuildNode[]} nodes of the last form, by depth */
  let path = [root]
  let previous = ''

  /** @param {BuildNode} node @returns {BuildNode} the registered equal of a finished node */
  const finish = (node) => {
    let key = ''
    node.size = 0
    for (let index = 0; index < node.labels.length; index++) {
      const target = node.targets[index]
      key += `${node.labels[index]}${node.finals[index] ? '!' : '.'}${target.id},`
      node.size += (node.finals[index] ? 1 : 0) + target.size
    }
    const equal = register.get(key)
    if (equal !== undefined) return equal
    node.id = identifiers++
    register.set(key, node)
    return node
  }
  /** @param {number} depth */
  const closeTo = (depth) => {
    for (let level = path.length - 1; level > depth; level--) {
      const parent = path[level - 1]
      parent.targets[parent.targets.length - 1] = finish(path[level])
    }
    path = path.slice(0, depth + 1)
  }

  for (const form of forms) {
    let common = 0
    while (common < form.length && common < previous.length && form[common] === previous[common]) common++
    closeTo(common)
    for (let position = common; position < form.length; position++) {
      const node = path[path.length - 1]
      const child = newNode()
      node.labels.push(labels.get(form[position]) ?? 0)
      node.targets.push(child)
      node.finals.push(position === form.length - 1)
      path.push(child)
    }
    previous = form
  }
  closeTo(0)
  finish(root)
  return pack(root, format)
}

/** @param {BuildNode} root @param {any} format @returns {{edges: Uint32Array, skips: Uint32Array}} */
function pack(root, {EDGE_FINAL, EDGE_LAST, EDGE_TARGET_SHIFT}) {
  /** @type {Map<BuildNode, number>} first edge of each node */
  const start = new Map()
  /** @type {BuildNode[]} */
  const order = []
  let count = 1
  /** @type {BuildNode[]} */
  const queue = [root]
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    if (start.has(node) || node.labels.length === 0) continue
    start.set(node, count)
    count += node.labels.length
    order.push(node)
    queue.push(...node.targets)
  }
  const edges = new Uint32Array(count)
  const skips = new Uint32Array(count)
  for (const node of order) {
    let edge = start.get(node) ?? 0
    let before = 0
    for (let index = 0; index < node.labels.length; index++, edge++) {
      const target = node.targets[index]
      const final = node.finals[index] ? EDGE_FINAL : 0
      const last = index === node.labels.length - 1 ? EDGE_LAST : 0
      edges[edge] = (node.labels[index] | final | last | ((start.get(target) ?? 0) << EDGE_TARGET_SHIFT)) >>> 0
      skips[edge] = before
      before += (final === 0 ? 0 : 1) + target.size
    }
  }
  return {edges, skips}
}
