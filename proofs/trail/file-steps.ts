import { SYSTEM, type Actor } from '#ground/permission/permission.ts'
import { staffActor, type Stage } from './office.ts'
import type { Step } from './story.ts'

type Told = { readonly ok: boolean }
const site = 1

/** An Akte is opened, filled, given a closer door, looked at; drafts come and go. */
export async function* files(
  stage: Stage,
  { boss, clerk }: { boss: Actor; clerk: Actor },
): AsyncGenerator<Step> {
  const { casefiles } = stage.office
  const unit = {
    code: '33.1',
    parent: null,
    title: 'Ausländerakten',
    retention: 'datei-b',
    disposal: 'B',
    level: 'office',
    validTo: null,
  } as const
  yield { act: 'casefiles.save-plan-unit', do: () => sure(casefiles.savePlanUnit(boss, unit)) }
  yield {
    act: 'casefiles.save-plan-unit',
    rows: 0,
    do: () => casefiles.savePlanUnit(boss, { ...unit, code: 'x' }),
  }
  yield {
    act: 'casefiles.save-pattern',
    do: () => sure(casefiles.saveReferencePattern(boss, { site, pattern: '{plan}-{yy}-{n:5}' })),
  }
  const wanted = {
    site,
    planUnit: '33.1',
    subject: 'Aufenthalt',
    person: null,
    team: 'temporary',
    key: 'akte',
  }
  yield { act: 'casefiles.open', do: () => sure(casefiles.openAkte(clerk, wanted)) }
  yield { act: 'casefiles.open', rows: 0, do: () => sure(casefiles.openAkte(clerk, wanted)) }
  const { akte, reference } = await sure(casefiles.openAkte(clerk, wanted))
  yield {
    act: 'casefiles.open-vorgang',
    do: () => sure(casefiles.openVorgang(clerk, { akte, subject: 'Verlängerung', key: 'v' })),
  }
  const { vorgang } = await sure(casefiles.openVorgang(clerk, { akte, subject: 'Verlängerung', key: 'v' }))
  yield {
    act: 'casefiles.change-vorgang',
    do: () => sure(casefiles.changeVorgang(clerk, { akte, vorgang, state: 'closed' })),
  }
  yield {
    act: 'casefiles.change-akte',
    do: () => sure(casefiles.changeAkte(clerk, { akte, change: { subject: 'Aufenthalt § 18b' } })),
  }
  yield { act: 'casefiles.look', do: () => sure(casefiles.readAkte(clerk, { akte })) }
  yield {
    act: 'casefiles.search',
    do: () => sure(casefiles.searchFiles(clerk, { site, text: 'Aufenthalt' })),
  }
  yield { act: 'casefiles.look-at-history', do: () => sure(casefiles.readHistory(clerk, { akte })) }
  yield {
    act: 'casefiles.list',
    do: () => sure(casefiles.listAkten(clerk, { site, state: null, team: null, before: null, most: 5 })),
  }
  yield { act: 'casefiles.find', do: () => sure(casefiles.findByReference(clerk, { site, reference })) }
  yield* documents(stage, clerk, akte)
  yield* doors(stage, { boss, clerk })
  yield* course(stage, clerk, akte)
}

async function* documents(stage: Stage, clerk: Actor, akte: string): AsyncGenerator<Step> {
  const { casefiles, ground, store } = stage.office
  const fileOf = async (words: string) => {
    const kept = await ground.db
      .transaction()
      .execute((tx) => store.put(tx, ground.ids.uuid(), new TextEncoder().encode(words)))
    return { role: 'original' as const, name: 'brief.txt', mime: 'text/plain', pages: 1, ...kept }
  }
  const it = { site, akte, subject: 'Mietvertrag', direction: 'incoming' }
  const first = { ...it, files: [await fileOf('eins')], key: 'd' }
  yield { act: 'casefiles.register', do: () => sure(casefiles.registerDocument(clerk, first)) }
  const { document } = await sure(casefiles.registerDocument(clerk, first))
  const more = [await fileOf('zwei')]
  yield {
    act: 'casefiles.add-version',
    do: () => sure(casefiles.addVersion(clerk, { document, files: more })),
  }
  yield {
    act: 'casefiles.change-document',
    do: () => sure(casefiles.changeDocument(clerk, { document, change: { sender: 'Vermieter' } })),
  }
  yield { act: 'casefiles.look-at-document', do: () => sure(casefiles.readDocument(clerk, { document })) }
  const seen = await sure(casefiles.readDocument(clerk, { document }))
  const version = seen.found.document.versions[0]!
  yield {
    act: 'casefiles.open-file',
    do: () => sure(casefiles.openPrimary(clerk, { document, file: version.files[0]!.id })),
  }
  const mark = {
    document,
    version: version.id,
    page: 1,
    kind: 'note',
    x: 0.1,
    y: 0.1,
    w: 0.2,
    h: 0.1,
    words: 'prüfen',
  }
  yield { act: 'casefiles.mark', do: () => sure(casefiles.addMark(clerk, mark)) }
  yield {
    act: 'casefiles.cancel-document',
    do: () => sure(casefiles.cancelDocument(clerk, { document, why: 'falsch' })),
  }
  yield {
    act: 'casefiles.cancel-document',
    rows: 0,
    do: () => casefiles.cancelDocument(clerk, { document, why: 'noch einmal' }),
  }
  const other = await sure(
    casefiles.openAkte(clerk, { site, planUnit: '33.1', subject: 'Andere', person: null, team: 'temporary' }),
  )
  yield {
    act: 'casefiles.link',
    do: () => sure(casefiles.linkFiles(clerk, { akte, toAkte: other.akte, about: 'Ehegatte' })),
  }
  const strayed = await sure(
    casefiles.registerDocument(clerk, { ...it, akte: other.akte, subject: 'verirrt' }),
  )
  yield {
    act: 'casefiles.move-document',
    do: () => sure(casefiles.moveDocument(clerk, { document: strayed.document, akte, why: 'verirrt' })),
  }
  const draft = await sure(casefiles.registerDocument(clerk, { ...it, draft: true }))
  yield {
    act: 'casefiles.drop-draft',
    do: () => sure(casefiles.dropDraft(clerk, { document: draft.document })),
  }
}

async function* doors(stage: Stage, { boss, clerk }: { boss: Actor; clerk: Actor }): AsyncGenerator<Step> {
  const { casefiles } = stage.office
  const closed = {
    site,
    planUnit: '33.1',
    subject: 'verschlossen',
    person: null,
    team: 'temporary',
    level: 'need-to-know',
  }
  const { akte } = await sure(casefiles.openAkte(clerk, closed))
  const grant = { akte, grantee: 'team:1:reception', entitles: 'read' as const, reason: 'Beispiel' }
  yield { act: 'casefiles.grant', do: () => sure(casefiles.grantAccess(clerk, grant)) }
  const { reference } = await sure(casefiles.openAkte(boss, { ...closed, subject: 'der Leitung' }))
  const glass = { site, reference, reason: 'Polizei am Telefon' }
  yield { act: 'casefiles.break-glass', do: () => sure(casefiles.breakGlass(clerk, glass)) }
  yield { act: 'casefiles.break-glass', rows: 0, do: () => casefiles.breakGlass(clerk, glass) }
  // Of broken glass the head of this very site is told; whoever set the office up is at none.
  const wanted = { login: 'amtsleitung', name: 'Amtsleitung', password: null, roles: ['head'], sites: [site] }
  const head = staffActor((await sure(stage.office.staff.createAccount(SYSTEM, wanted))).account, ['head'])
  yield { act: 'casefiles.confirm-glass', do: () => sure(casefiles.glassToConfirm(head, { site })) }
  const { found } = await sure(casefiles.glassToConfirm(head, { site }))
  yield {
    act: 'casefiles.confirm-glass',
    do: () => sure(casefiles.confirmGlass(head, { site, grant: found[0]!.id })),
  }
  const day = Temporal.PlainDate.from('2026-12-24')
  const deputy = { site, account: clerk.id, deputy: head.id, from: day, to: day }
  yield { act: 'casefiles.appoint-deputy', do: () => sure(casefiles.appointDeputy(clerk, deputy)) }
}

async function* course(stage: Stage, clerk: Actor, akte: string): AsyncGenerator<Step> {
  const { circulation, casefiles } = stage.office
  const point = { step: 1, kind: 'inform', assignee: `account:${clerk.id}` }
  const begun = {
    akte,
    subject: 'Kenntnis',
    documents: [],
    points: [point, { ...point, step: 2 }],
    key: 'vf',
  }
  yield { act: 'circulation.start', do: () => sure(circulation.startVerfuegung(clerk, begun)) }
  const { verfuegung } = await sure(circulation.startVerfuegung(clerk, begun))
  const read = async () => (await sure(circulation.courseOf(clerk, { akte }))).found.verfuegungen[0]!
  yield { act: 'circulation.look', do: read }
  const at = { akte, verfuegung }
  const [one, two] = (await read()).points.map(({ id }) => id)
  yield {
    act: 'circulation.complete',
    do: () => sure(circulation.completePoint(clerk, { ...at, point: one! })),
  }
  yield {
    act: 'circulation.complete',
    rows: 0,
    do: () => circulation.completePoint(clerk, { ...at, point: one! }),
  }
  yield { act: 'circulation.undo', do: () => sure(circulation.undoPoint(clerk, { ...at, point: one! })) }
  await sure(circulation.completePoint(clerk, { ...at, point: one! }))
  yield {
    act: 'circulation.return',
    do: () => sure(circulation.returnPoint(clerk, { ...at, point: two!, remark: 'fehlt' })),
  }
  const { revision } = await read()
  const route = { ...at, revision, points: [{ ...point, step: 3 }] }
  yield { act: 'circulation.change-route', do: () => sure(circulation.changeRoute(clerk, route)) }
  yield {
    act: 'circulation.withdraw',
    do: () => sure(circulation.withdrawVerfuegung(clerk, { ...at, why: 'erledigt' })),
  }
  const due = Temporal.PlainDate.from('2026-12-01')
  yield {
    act: 'circulation.resubmit',
    do: () => sure(circulation.resubmit(clerk, { akte, due, about: 'da?' })),
  }
  yield { act: 'circulation.tasks', do: () => sure(circulation.readTasks(clerk, { site })) }
  yield { act: 'circulation.confirm-told', do: () => sure(circulation.confirmTold(clerk, { site, ids: [] })) }
  yield { act: 'circulation.close', do: () => sure(circulation.closeAkteWithProtocol(clerk, { akte })) }
  yield { act: 'casefiles.reopen', do: () => sure(casefiles.reopenAkte(clerk, { akte, why: 'doch nicht' })) }
  yield { act: 'casefiles.close', do: () => sure(casefiles.closeAkte(clerk, { akte })) }
}

async function sure<T extends Told>(told: Promise<T>): Promise<Extract<T, { ok: true }>> {
  const outcome = await told
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome)}`)
  return outcome as Extract<T, { ok: true }>
}
