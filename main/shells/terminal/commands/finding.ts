import type { Input } from '../../../../preload/contract/index.ts'
import { type SearchResult, SearchSort } from '../../../../preload/contract/search.ts'
import { type Command, UsageError } from '../arguments.ts'
import type { Plan, Session } from '../session.ts'

/** Hits that are shown when no limit is given. */
const defaultLimit = 20

/** Most hits that one call answers; more come in several. */
const hitsPerCall = 500

/** Searches the library. */
export const planSearch: Plan = (command) => {
  const asked = askedFor(command)
  return async (session) => {
    const { output } = session
    const result = await find(session, asked, command.options.limit ?? defaultLimit)
    if (output.isJson) return await output.json(result)
    for (const { problem } of result.chips) if (problem !== null) await output.line(problem)
    for (const { term, alternative } of result.alsoSearched)
      await output.line(`Also searched: ${term} → ${alternative}`)
    for (const { reportId, passage, snippet } of result.hits) await output.line(`${reportId} ¶ ${passage}  ${snippet}`)
    await output.line(`${result.total} passages in ${Math.round(result.tookMs)} ms.`)
  }
}

type Asked = Omit<Input<'search.query'>, 'limit' | 'offset'>

function askedFor({ words, options }: Command): Asked {
  const sort = SearchSort.optional().safeParse(options.sort)
  if (!sort.success) throw new UsageError(`The option --sort needs one of: ${SearchSort.options.join(', ')}.`)
  return {
    query: words.join(' '),
    ...(sort.data !== undefined && { sort: sort.data }),
    ...(options.report !== undefined && { reportId: options.report }),
    ...(options.exact === true && { isExact: true }),
  }
}

async function find({ call }: Session, asked: Asked, limit: number): Promise<SearchResult> {
  const page = (offset: number) =>
    call('search.query', { ...asked, limit: Math.min(hitsPerCall, limit - offset), offset })
  const result = await page(0)
  const wanted = Math.min(limit, result.total)
  while (result.hits.length < wanted) {
    const { hits } = await page(result.hits.length)
    if (hits.length === 0) break
    result.hits.push(...hits)
  }
  return result
}
