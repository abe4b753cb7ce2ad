import { stemmer } from '@orama/stemmers/english'

/**
 * Stems of English: Porter's second algorithm (snowballstem.org/algorithms/english), with irregular forms brought to
 * their lemma first, and words of country reports that it wrongly brings together kept apart. `word` is folded.
 */
export function stemEnglish(word: string): string {
  const kept = apart.get(word)
  if (kept !== undefined) return kept
  const lemma = lemmas.get(word) ?? word
  const stem = stemmer(lemma)
  // [1] The library takes -tion and -sion off whole where the algorithm takes off -ion (election, elect).
  const root = /^(.+[st])ions?$/.exec(lemma)?.[1]
  return root !== undefined && stem === root.slice(0, -1) ? root : stem
}

/** Lines of `lemma: form form`, as pairs of form and lemma. */
function byForm(lines: string): [form: string, lemma: string][] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [lemma = '', forms = ''] = line.trim().split(': ')
      return forms.split(' ').map((form): [string, string] => [form, lemma])
    })
}

/** Irregular forms of nouns and verbs; not those that are another word as well (found, left, saw, lay). */
const lemmas = new Map(
  byForm(`
    man: men
    woman: women
    child: children
    wife: wives
    life: lives
    knife: knives
    foot: feet
    tooth: teeth
    policeman: policemen
    policewoman: policewomen
    congresswoman: congresswomen
    congressman: congressmen
    fisherman: fishermen
    crisis: crises
    criterion: criteria
    arise: arose arisen
    beat: beaten
    become: became
    begin: began begun
    break: broke broken
    bring: brought
    build: built
    burn: burnt
    buy: bought
    catch: caught
    choose: chose chosen
    come: came
    drive: drove driven
    eat: ate eaten
    fall: fell fallen
    feed: fed
    fight: fought
    flee: fled
    forbid: forbade forbidden
    forget: forgot forgotten
    give: gave given
    go: went gone
    grow: grew grown
    hide: hid hidden
    hold: held
    keep: kept
    know: knew known
    lead: led
    lose: lost
    meet: met
    overthrow: overthrew overthrown
    pay: paid
    rise: rose risen
    seek: sought
    sell: sold
    send: sent
    shoot: shot shots
    sink: sank sunk
    speak: spoke spoken
    spend: spent
    stand: stood
    steal: stole stolen
    strike: struck stricken
    swear: swore sworn
    take: took taken
    teach: taught
    tell: told
    think: thought
    throw: threw thrown
    undergo: underwent undergone
    uphold: upheld
    win: won
    withdraw: withdrew withdrawn
    withhold: withheld
    write: wrote written
  `),
)

/** Words with a stem of their own, because the algorithm would give them that of another word. */
const apart = new Map(
  byForm(`
    author: author authors
    authority: authority authorities
    community: community communities
    emergency: emergency emergencies
    executive: executive executives
    federation: federation federations
    general: general generals generally
    hospital: hospital hospitals
    international: international internationally
    internal: internal internally
    internment: internment internments interned
    minor: minor minors
    minority: minority minorities
    news: news
    organ: organ organs
    organize: organize organizes organized organizing organizer organizers organization organizations organizational
    organise: organise organises organised organising organiser organisers organisation organisations organisational
    several: several
    universal: universal universally
    university: university universities
    use: use used uses using
  `),
)
