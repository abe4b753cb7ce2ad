import type { PassphraseStrength } from '../../../preload/contract/vault.ts'

/** Least guesses, as a power of ten, that the vault accepts: with some 0.5 s each, 150 years of one computer. */
export const floorLog10 = 10

/**
 * Tells how hard a passphrase is to guess. The estimator knows English words, names and common passwords; words in
 * other scripts it takes for random letters, so those count as common words.
 */
export async function passphraseStrength(passphrase: string): Promise<PassphraseStrength> {
  const { guessesLog10, feedback } = (await loadEstimator()).check(passphrase)
  const log10 = Math.min(guessesLog10, boundByWords(passphrase))
  const acceptable = log10 >= floorLog10
  return { score: scoreOf(log10), guessesLog10: log10, acceptable, advice: acceptable ? '' : adviceFor(feedback) }
}

/** The estimator's own steps, from 0 (guessed at once) to 4 (out of reach). */
function scoreOf(log10: number): number {
  return [3, 6, 8, floorLog10].filter((step) => log10 >= step).length
}

/** Guesses for one word of a script that the estimator has no words of: those that people think of first are 10,000. */
const wordLog10 = 4

/** An upper bound: a run of letters outside Latin is one word at most, a space nothing, any other character one of ten. */
function boundByWords(passphrase: string): number {
  const foreign = passphrase.match(foreignWord) ?? []
  if (foreign.length === 0) return Number.POSITIVE_INFINITY
  const words = foreign.reduce((sum, run) => sum + Math.min(wordLog10, [...run].length), 0)
  return words + [...passphrase.replace(foreignWord, '').replace(/\s/gu, '')].length
}

const foreignWord = /(?:(?!\p{Script=Latin})[\p{L}\p{M}])+/gu

function adviceFor({ warning, suggestions }: { warning: string | null; suggestions: readonly string[] }): string {
  return warning || suggestions[0] || 'Use four or more words that do not belong together.'
}

type Estimator = InstanceType<typeof import('@zxcvbn-ts/core')['ZxcvbnFactory']>

let estimator: Promise<Estimator> | undefined

/** Its dictionaries take 20 MB and a quarter of a second, so they are loaded when first asked for. */
function loadEstimator(): Promise<Estimator> {
  estimator ??= Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]).then(
    ([{ ZxcvbnFactory }, common, english]) =>
      new ZxcvbnFactory({
        dictionary: { ...common.dictionary, ...english.dictionary },
        graphs: common.adjacencyGraphs,
        translations: english.translations,
      }),
  )
  return estimator
}
