import type {Env} from './inputs.ts'

/** By this our comment is known again. */
export const marker = '<!-- sunting-action -->'

/** Longest comment that GitHub takes. */
export const longest = 65_536

/** Pages of comments, a hundred each, that are looked through. */
const mostPages = 30

interface Comment {
  id: number
  body?: string
}

/**
 * Keep one comment on a pull request: written when there is something to say, updated in place, never repeated. Resolves
 * to why nothing could be written, if so; a run never fails for its comment.
 */
export async function keepComment(
  body: string,
  isEmpty: boolean,
  pullRequest: number,
  env: Env,
  token: string
): Promise<string | undefined> {
  const api = `${env.GITHUB_API_URL ?? 'https://api.github.com'}/repos/${env.GITHUB_REPOSITORY ?? ''}/issues`
  const call = async (method: string, url: string, content?: object): Promise<unknown> => {
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        'user-agent': 'sunting-action',
        'x-github-api-version': '2022-11-28'
      },
      body: content === undefined ? undefined : JSON.stringify(content),
      signal: AbortSignal.timeout(20_000)
    })
    if (!response.ok) throw new Error(`${method} ${new URL(url).pathname}: ${response.status} ${response.statusText}`)
    return response.json()
  }
  try {
    let own: Comment | undefined
    for (let page = 1; own === undefined && page <= mostPages; page++) {
      const comments = (await call('GET', `${api}/${pullRequest}/comments?per_page=100&page=${page}`)) as Comment[]
      own = comments.find((comment) => comment.body?.startsWith(marker))
      if (comments.length < 100) break
    }
    const content = {body: `${marker}\n${body}`}
    if (own !== undefined) {
      if (own.body !== content.body) await call('PATCH', `${api}/comments/${own.id}`, content)
    } else if (!isEmpty) await call('POST', `${api}/${pullRequest}/comments`, content)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}
