import { writeSync } from 'node:fs'
import { createStores } from '../../main/core/store/stores.ts'
import { createVault } from '../../main/core/vault/vault.ts'
import { aNewReport, aReportDraft } from './library.ts'

/**
 * A process to be killed: opens the library in the folder named first, and from the step named second on does what a
 * person does, one step after the other. After each step has been answered it writes the step's number on a line.
 */
const [folder = '', from = '1', passphrase = ''] = process.argv.slice(2)
const vault = createVault({ folder, kdfCost: { memoryKiB: 8, passes: 1, lanes: 1 } })
const { db } = await vault.unlock(passphrase)
const { reports, highlights, tags, history } = createStores(db, Date.now)

for (let step = Number(from); ; step++) {
  const [first] = reports.list()
  if (first === undefined || step % 10 === 0) {
    const draft = aReportDraft({ doubts: [`step ${step}`] })
    db.transaction(() => reports.insert(aNewReport(draft)))()
  } else {
    const span = { reportId: first.reportId, passage: 1, start: step % 20, endPassage: 1, end: (step % 20) + 5 }
    history.together(() => {
      const tag = step % 3 === 0 ? tags.create({ name: `step ${step}` }) : tags.list().at(-1)
      highlights.create({ span, tags: tag === undefined ? [] : [tag.tagId], comment: `step ${step}` })
    })
    if (step % 7 === 0) {
      history.undo()
      history.redo()
    }
  }
  writeSync(1, `${step}\n`)
}
