const surnames = new Set(
  'bai cai cao chang chen cheng cui dai deng ding dong du fan fang feng fu gao gong gu guo han hao he hong hou hu huang jia jiang jin kong lei li liang liao lin liu long lu luo ma mao meng mo pan peng qian qin qiu ren shao shen shi song su sun tan tang tao tian wan wang wei wen wu xi xia xiao xie xu xue yan yang yao ye yin yu yuan zeng zhang zhao zheng zhong zhou zhu zou'.split(
    ' '
  )
)
const initials = 'zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]'
const finals =
  'iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|er|a|o|e|i|u'
const given = new RegExp(`^(?:(?:${initials})(?:${finals})|ai|an|ao|ang|en|er|ou|e|a){1,2}$`)

/** Whether two tokens in lower case are a Chinese surname and a given name of one or two syllables: *zhang yining*. */
export const isChinese = (surname: string, name: string): boolean =>
  surnames.has(surname) && name.length <= 12 && given.test(name)
