import { type Tag, TagColour } from '../../../preload/contract/tags.ts'
import { AppError } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Edit, HistoryStore } from './history.ts'
import type { LibraryDb } from './open.ts'
import type { Row } from './rows.ts'
import { tagNameKey, tidyTagName } from './tag-name.ts'

/** What a person decides about a tag. A field left out stays as it is or, for a new tag, takes its default. */
export interface TagFields {
  name?: string | undefined
  colour?: number | undefined
  definition?: string | undefined
  parentId?: string | null | undefined
}

/** The codebook. Every change goes through the history. */
export interface TagsStore {
  /** By name. */
  list(): Tag[]
  get(uid: string): Tag | undefined
  /** The tag whose name is this one, letter case and surrounding space aside. */
  findByName(name: string): Tag | undefined
  /**
   * A new tag; without a colour it gets the least used one.
   * @throws {AppError} `conflict` when a tag of that name exists, `not-found` when there is no such parent,
   * `invalid-input` when the name is only space
   */
  create(fields: TagFields & { name: string }): Tag
  /** The tag of that name, made where the library lacks it. */
  findOrCreate(name: string): Tag
  /** @throws {AppError} as {@link TagsStore.create}, and `conflict` when the tag would come to stand under itself */
  update(uid: string, fields: TagFields): Tag
  /**
   * Takes the tag off every highlight and out of the codebook; its children move up to its parent. Answers the uids
   * of the reports whose highlights lost it.
   * @throws {AppError} `not-found`
   */
  remove(uid: string): string[]
}

interface TagRow extends Row {
  uid: string
  name: string
  colour: number
  definition: string
  parent_uid: string | null
  highlights: number
}

const rowToTag = (row: TagRow): Tag => ({
  tagId: row.uid,
  name: row.name,
  colour: row.colour,
  definition: row.definition,
  parentId: row.parent_uid,
  highlights: row.highlights,
})

const collator = new Intl.Collator('en', { numeric: true })

/** The tags of an open library. */
export function createTagsStore(db: LibraryDb, history: HistoryStore): TagsStore {
  const columns = `t.uid, t.name, t.colour, t.definition, t.parent_uid,
    (SELECT count(*) FROM highlight_tags ht JOIN highlights h ON h.uid = ht.highlight_uid
     WHERE ht.tag_uid = t.uid AND h.report_id NOT IN (SELECT report_id FROM trash)) AS highlights`
  const selectAll = db.prepare<[], TagRow>(`SELECT ${columns} FROM tags t ORDER BY t.seq`)
  const selectOne = db.prepare<[string], TagRow>(`SELECT ${columns} FROM tags t WHERE t.uid = ?`)
  const selectByKey = db.prepare<[string], TagRow>(`SELECT ${columns} FROM tags t WHERE t.name_key = ?`)
  const nextSeq = db.prepare<[], number>('SELECT coalesce(max(seq), 0) + 1 FROM tags').pluck()
  const colours = db.prepare<[], { colour: number; n: number }>(
    'SELECT colour, count(*) AS n FROM tags GROUP BY colour',
  )
  const children = db.prepare<[string], string>('SELECT uid FROM tags WHERE parent_uid = ? ORDER BY seq').pluck()
  const places = db.prepare<[string], { highlight_uid: string; tag_uid: string; report: string }>(`
    SELECT ht.highlight_uid, ht.tag_uid, r.uid AS report
    FROM highlight_tags ht JOIN highlights h ON h.uid = ht.highlight_uid JOIN reports r ON r.id = h.report_id
    WHERE ht.tag_uid = ?`)

  const get = (uid: string): Tag | undefined => {
    const row = selectOne.get(uid)
    return row === undefined ? undefined : rowToTag(row)
  }
  const need = (uid: string): Tag => {
    const tag = get(uid)
    if (tag === undefined) throw new AppError('not-found', 'This tag is no longer in the library.')
    return tag
  }
  const findByName = (name: string): Tag | undefined => {
    const row = selectByKey.get(tagNameKey(name))
    return row === undefined ? undefined : rowToTag(row)
  }
  const leastUsedColour = (): number => {
    const used = new Map(colours.all().map(({ colour, n }) => [colour, n]))
    let best = 0
    for (let colour = 0; colour <= lastColour; colour++) {
      if ((used.get(colour) ?? 0) < (used.get(best) ?? 0)) best = colour
    }
    return best
  }
  /** Both forms of a name that no other tag has. */
  const freeName = (typed: string, ownUid?: string): { name: string; name_key: string } => {
    const name = tidyTagName(typed)
    if (name === '') throw new AppError('invalid-input', 'A tag needs a name. Type at least one letter.')
    const other = findByName(name)
    if (other !== undefined && other.tagId !== ownUid) {
      throw new AppError('conflict', 'A tag of this name exists already. Use that one, or choose another name.')
    }
    return { name, name_key: tagNameKey(name) }
  }
  const checkParent = (uid: string | undefined, parentId: string | null): void => {
    for (let above = parentId; above !== null; above = need(above).parentId) {
      if (above === uid) throw new AppError('conflict', 'A tag cannot stand under itself. Choose another parent.')
    }
  }

  const create = (fields: TagFields & { name: string }): Tag => {
    const name = freeName(fields.name)
    checkParent(undefined, fields.parentId ?? null)
    const uid = newId()
    return history.record(`new tag “${name.name}”`, (edit) => {
      edit.put('tags', {
        uid,
        ...name,
        colour: fields.colour ?? leastUsedColour(),
        definition: fields.definition ?? '',
        parent_uid: fields.parentId ?? null,
        seq: nextSeq.get() ?? 1,
      })
      return need(uid)
    })
  }

  const removeRows = (edit: Edit, tag: Tag): string[] => {
    const taggedIn = new Set<string>()
    // Explicitly, not by the schema's cascade: only what goes through the edit comes back with undo.
    for (const { highlight_uid, tag_uid, report } of places.all(tag.tagId)) {
      edit.remove('highlight_tags', { highlight_uid, tag_uid })
      taggedIn.add(report)
    }
    for (const uid of children.all(tag.tagId)) edit.update('tags', { uid, parent_uid: tag.parentId })
    edit.remove('tags', { uid: tag.tagId })
    return [...taggedIn]
  }

  return {
    list: () =>
      selectAll
        .all()
        .map(rowToTag)
        .sort((a, b) => collator.compare(a.name, b.name)),
    get,
    findByName,
    create,
    findOrCreate: (name) => findByName(name) ?? create({ name }),
    update(uid, fields) {
      const before = need(uid)
      const row: Row = { uid }
      if (fields.name !== undefined) Object.assign(row, freeName(fields.name, uid))
      if (fields.colour !== undefined) row.colour = fields.colour
      if (fields.definition !== undefined) row.definition = fields.definition
      if (fields.parentId !== undefined) {
        checkParent(uid, fields.parentId)
        row.parent_uid = fields.parentId
      }
      return history.record(updateLabel(before, fields), (edit) => {
        edit.update('tags', row)
        return need(uid)
      })
    },
    remove(uid) {
      const tag = need(uid)
      return history.record(`removal of tag “${tag.name}”`, (edit) => removeRows(edit, tag))
    },
  }
}

const lastColour = TagColour.maxValue ?? 0

/** Names the one thing that an update is about, or the tag when it is about several. */
function updateLabel({ name }: Tag, fields: TagFields): string {
  const given = Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [field]))
  const [only] = given
  if (given.length !== 1 || only === undefined) return `change of tag “${name}”`
  return `${fieldNames[only as keyof TagFields]} of tag “${name}”`
}

const fieldNames: Record<keyof TagFields, string> = {
  name: 'renaming',
  colour: 'colour',
  definition: 'definition',
  parentId: 'move',
}
