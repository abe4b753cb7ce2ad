// What stands before a full stop without ending a sentence, in English, Russian and Kazakh. Without their stops, in small
// letters unless the capital is part of it. The tables hold for all languages at once: a report quotes in any of them.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Stand before a name: no sentence ends with them. */
export const titles = words(`
  Mr Mrs Ms Mx Dr Prof Gen Lt Col Capt Maj Sgt Cpl Pvt Cmdr Adm Gov Sen Rep Rev Fr Hon Pres Amb Brig Supt Insp Atty Messrs
  Mme Mlle Msgr
`)

/** Lead over to what they announce: no sentence ends with them, either. */
export const leads = words(`
  e.g i.e vs v cf viz ca approx incl esp
  т.е т.к т.н т.о т.ч напр см ср им св
  проф акад доц канд ген полк подполк лейт мл зам пом нач гр тов
  ул просп пер наб бул мкр пос дер кв корп оф тел рис табл гл абз прим вып
  д с п пп ч ст стр т
  қ ауд көш даңғ
`)

/** Stand before a number; before anything else they end a sentence like any word. */
export const beforeNumbers = words(`
  no nos art arts sec secs ch chap p pp par para paras vol fig figs app
  jan feb mar apr jun jul aug sep sept oct nov dec
  б бб
`)

/** Stand inside a name or at its end: a sentence goes on after them unless the next word can only begin another. */
export const partsOfNames = words(`
  Inc Ltd Co Corp Bros Jr Sr St Mt Ft Ave Blvd Rd Dept Univ Assn al
  обл
`)

/** After a number: year, years, century, centuries. Without one, “г.” stands before a town. */
export const afterNumbers = words('г гг г.г в вв')

/** As {@link afterNumbers}, in Kazakh, where the verb comes last: hardly any sentence ends with them. */
export const kazakhYears = words('ж жж ғ ғғ')

/** Words before a number that make a heading of it: “Section 1. Respect for …” is one sentence. */
export const headingWords = words(`
  section article chapter part annex appendix schedule table figure box
  раздел статья глава часть приложение таблица рисунок пункт
  бөлім бап тарау кесте тармақ
`)

/** After an hour (a.m., p.m.) these belong to the same sentence. */
export const timeWords = words(`
  monday tuesday wednesday thursday friday saturday sunday
  january february march april may june july august september october november december
`)

/**
 * Words that are written small inside a sentence: with a capital after an abbreviation, they begin one. The heuristic is
 * that of Kiss and Strunk, “Unsupervised Multilingual Sentence Boundary Detection” (2006), with the words given.
 */
export const openers = words(`
  the a an in on at by for from with to as if it its he she they we you his her their our this that these those there here
  then but and or so yet nor however although though while when where whereas after before during since until because
  despite according also many most some several few all both each every no not only other another such under over
  between among through throughout following additionally moreover furthermore nevertheless meanwhile instead once
  what who which how why like unlike within without

  в во на по к ко с со у о об от до из за при для над под через между после перед во время он она оно они мы вы я его ее её
  их это этот эта эти тот та те так также тем однако но и или а как когда если хотя поскольку кроме согласно несмотря
  вместе впоследствии затем потом там здесь ни не что кто который где почему все всё многие некоторые несколько ранее

  бұл ол олар біз сіз мен осы сол алайда бірақ және немесе егер сондай сондықтан содан кейін оның олардың барлық кейбір
  көптеген сонымен дегенмен
`)
