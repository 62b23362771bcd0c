import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Chance } from '#ground/identity/chance.ts'
import type { Answer, Hands } from './hands.ts'
import type { EndModel } from './model-end.ts'
import type { FileOf, Model, Person } from './model.ts'
import { newWord, writePaper, type Stage } from './stage.ts'

/** What an act takes for itself while it runs: an Akte, a list; `shared` ones may be under way together. */
export interface Lock {
  readonly what: string
  readonly shared?: boolean
}

/** One act somebody is about to do, and what the model says to it. */
export interface Plan {
  readonly act: string
  readonly by: Person
  readonly input: Readonly<Record<string, unknown>>
  readonly locks: readonly Lock[]
  /** The answer the model gives: `ok`, or why not. */
  readonly expected: string
  /** It leads to the end of something: done against the model it is early. */
  readonly ends?: true
  /** Bytes that must lie in the store first. */
  readonly version?: { readonly word: string; readonly pdf: boolean }
  /** Somebody else does the same at the same moment: one of them does it, the other is told something. */
  readonly rival?: Person
  /** After the acknowledgement, by whoever did it. */
  apply(done: Done): void | Promise<void>
}

export interface Done {
  readonly answer: Answer
  readonly by: Person
  readonly file: FileOf | null
}

export interface World {
  readonly model: Model
  readonly end: EndModel
  readonly stage: Stage
  readonly chance: Chance
  readonly hands: Hands
  /** Superuser: learns ids the office gave and did not tell. */
  readonly admin: pg.Pool
}

export interface Tally {
  acts: number
  refused: number
  /** Act by its name in the trail, acknowledged. */
  readonly done: Record<string, number>
  /** Answers the model does not explain. */
  readonly wrong: string[]
  /** Acts that ended with an exception of ours and did nothing. */
  readonly thrown: string[]
  /** Numbers that were given before. */
  readonly twice: string[]
  /** What was destroyed although its time had not come, something held it, or nobody had decided. */
  readonly early: string[]
  /** Something was done that the model forbids to this person. */
  readonly trespasses: string[]
}

export const newTally = (): Tally => ({
  ...{ acts: 0, refused: 0, done: {}, wrong: [], thrown: [], twice: [], early: [], trespasses: [] },
})

let keys = 0

/** Does a plan by the hands of the house, and judges the answer. */
export async function carry(world: World, plan: Plan, tally: Tally): Promise<void> {
  const actors = plan.rival ? [plan.by, plan.rival] : [plan.by]
  const file = plan.version ? await putFile(world, plan) : null
  const input = file ? { ...plan.input, files: [file.row] } : plan.input
  const answers = await Promise.all(
    actors.map(async (by) => {
      const key = `proof-${(keys += 1)}-${plan.act}`
      const command = { act: plan.act, actor: by.actor, input: { ...input, key }, now: world.model.now }
      return { by, answer: await world.hands.do(command) }
    }),
  )
  tally.acts += 1
  const done = answers.filter(({ answer }) => answer.ok)
  for (const { by, answer } of answers)
    if (answer.thrown) tally.thrown.push(`${plan.act} by ${by.role}: ${answer.thrown}`)
  if (done.length > 1) tally.wrong.push(`${plan.act}: done twice at once`)
  const told = done.length > 0 ? 'ok' : (answers[0]!.answer.refusal ?? 'thrown')
  if (plan.expected !== 'ok') tally.refused += 1
  // Of two at once it is not said which one is refused, nor how.
  if (told !== plan.expected && !(plan.rival && done.length === 1)) {
    const line = `${plan.act} by ${plan.by.role} ${shortOf(plan.input)}: model ${plan.expected}, office ${told}`
    ;(told !== 'ok' ? tally.wrong : plan.ends ? tally.early : tally.trespasses).push(line)
  }
  for (const { by, answer } of done) {
    const name = nameInTrail(plan.act)
    if (name !== null) tally.done[name] = (tally.done[name] ?? 0) + 1
    await plan.apply({ answer, by, file: file?.known ?? null })
  }
}

/** The bytes come first, as in the inbox: an act whose outcome is asked for again names the same ones. */
async function putFile(world: World, { version, by }: Plan): Promise<{ row: object; known: FileOf }> {
  const { word, pdf } = version!
  const content = await writePaper(word, pdf)
  const kept = await world.hands.do({ act: 'put', actor: by.actor, input: content, now: world.model.now })
  if (!kept.ok) throw new Error(`bytes were refused: ${JSON.stringify(kept)}`)
  const { object, sha256, bytes } = kept
  const id = crypto.randomUUID()
  const row = {
    ...{ id, role: 'original', name: pdf ? 'brief.pdf' : 'brief.txt', pages: 1, object, sha256, bytes },
    mime: pdf ? 'application/pdf' : 'text/plain',
  }
  // The digest is reckoned from what was written, not taken from what was answered.
  return { row, known: { id, sha256: digestOf(content), pdf } }
}

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
export const wordFor = (world: World): string => newWord(world.chance)

const shortOf = (input: object): string => JSON.stringify(input).slice(0, 160)

const NAMES: Readonly<Record<string, string>> = {
  openAkte: 'open',
  openVorgang: 'open-vorgang',
  registerDocument: 'register',
  registerDraft: 'register',
  addVersion: 'add-version',
  changeDocument: 'change-document',
  cancelDocument: 'cancel-document',
  restoreDocument: 'cancel-document',
  moveDocument: 'move-document',
  dropDraft: 'drop-draft',
  linkFiles: 'link',
  unlinkFiles: 'link',
  addMark: 'mark',
  removeMark: 'mark',
  changeAkte: 'change-akte',
  reopenAkte: 'reopen',
  grantAccess: 'grant',
  endAccess: 'grant',
  breakGlass: 'break-glass',
  appointDeputy: 'appoint-deputy',
  endDeputy: 'appoint-deputy',
  closeAkteWithProtocol: 'close',
  startVerfuegung: 'start',
  resumeVerfuegung: 'start',
  completePoint: 'complete',
  returnPoint: 'return',
  undoPoint: 'undo',
  withdrawVerfuegung: 'withdraw',
  resubmit: 'resubmit',
  noteEvent: 'note-event',
  revokeEvent: 'revoke-event',
  shortenTerm: 'shorten',
  placeHold: 'hold',
  endHold: 'end-hold',
  drawList: 'draw-list',
  executeList: 'execute-list',
  dropList: 'drop-list',
  openInspection: 'open',
}

/** Null: it looks in the same name before it acts, so that its rows are not counted. */
function nameInTrail(act: string): string | null {
  if (act === 'inspection.submitInspection') return null
  const [room, name] = act.split('.') as [string, string]
  return `${room}.${NAMES[name] ?? name}`
}
