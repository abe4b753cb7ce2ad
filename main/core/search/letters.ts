/** The Russian letter that people type who have no Kazakh keyboard. */
const typedFor: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
}

/** Whether a word holds a letter that Russian lacks. */
export const hasKazakhLetters = (word: string): boolean => /[әғқңөұүһі]/.test(word)

/** A Kazakh word (folded) as it is typed on a Russian keyboard: құқық as кукык. */
export const inRussianLetters = (word: string): string =>
  word.replace(/[әғқңөұүһі]/g, (letter) => typedFor[letter] ?? letter)
