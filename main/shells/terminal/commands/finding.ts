import type { SearchResult } from '../../../../preload/contract/search.ts'
import type { Run, Session } from '../session.ts'

/** Hits that are shown when no limit is given. */
const defaultLimit = 20

/** Most hits that one call answers; more come in several. */
const hitsPerCall = 500

/** Searches the library. */
export const search: Run = async (session) => {
  const { command, output } = session
  const result = await find(session, command.words.join(' '), command.options.limit ?? defaultLimit)
  if (output.isJson) return await output.json(result)
  for (const { term, alternative } of result.alsoSearched) await output.line(`Also searched: ${term} → ${alternative}`)
  for (const { reportId, passage, snippet } of result.hits) await output.line(`${reportId} ¶ ${passage}  ${snippet}`)
  await output.line(`${result.total} passages in ${Math.round(result.tookMs)} ms.`)
}

async function find({ call }: Session, query: string, limit: number): Promise<SearchResult> {
  const page = (offset: number) => call('search.query', { query, limit: Math.min(hitsPerCall, limit - offset), offset })
  const result = await page(0)
  const wanted = Math.min(limit, result.total)
  while (result.hits.length < wanted) {
    const { hits } = await page(result.hits.length)
    if (hits.length === 0) break
    result.hits.push(...hits)
  }
  return result
}
