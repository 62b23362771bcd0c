import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { readBack } from '#ground/pdf/testing/read-back.ts'
import {
  addVersion,
  moveDocument,
  readDocument,
  readHistory,
  registerDraft,
} from '#office/casefiles/index.ts'
import { aDocument, aFile, anAkte } from '#office/casefiles/testing/an-akte.ts'
import {
  closeAkteWithProtocol,
  completePoint,
  courseOf,
  openCirculation,
  undoPoint,
} from '#office/circulation/index.ts'
import {
  decideNotified,
  draftLetter,
  markPrinted,
  openBatch,
  printQueue,
  queueLetter,
  withdrawDispatch,
} from './index.ts'
import { letterOffice, ADDRESS, day, sure } from './testing/a-letter.ts'

const { office, room, order, withHead, aSignedLetter, signed, lettersIn } = letterOffice()

test('nothing leaves before the Schlusszeichnung, and only signed by the one whose name stands below', async () => {
  await withHead()
  const { anna, ben } = office.it
  const { akte } = await anAkte(office.it, anna)
  const { document } = await sure(draftLetter(room(), anna, order(akte)))
  const queue = async (of = document, more: object = {}) => {
    const it = await queueLetter(room(), anna, { document: of, channel: 'print', ...more })
    return it.ok ? 'ok' : it.refusal
  }
  expect(await queue()).toBe('not-final')
  expect(await queue(await aDocument(office.it, anna, akte))).toBe('no-letter')
  await signed(akte, document, ben)
  expect(await queue()).toBe('signed-by-other')
  const other = await aSignedLetter()
  expect(await queue(other.document, { channel: 'fax' })).toBe('channel-wrong')
  expect(await queue(other.document, { channel: 'mail', mail: 'a@b.example', consent: 'am Schalter' })).toBe(
    'written-form',
  )
  expect(await queue(other.document)).toBe('ok')
  expect(await queue(other.document)).toBe('waits-already')
  expect(
    (await queueLetter(room(), office.it.front, { document: other.document, channel: 'print' })).ok,
  ).toBe(false)
  // a version that nobody signed lies over the signed one
  const later = await aSignedLetter()
  await sure(
    addVersion(office.it.room, anna, { document: later.document, files: [await aFile(office.it, 'neu')] }),
  )
  expect(await queue(later.document)).toBe('not-signed')
  // a letter that was registered without a signature
  const bare = await anAkte(office.it, anna)
  const { document: unsigned } = await sure(draftLetter(room(), anna, order(bare.akte)))
  await sure(registerDraft(office.it.room, anna, { document: unsigned }))
  expect(await queue(unsigned)).toBe('not-signed')
})

test('the print queue: a batch on sheets of their own, posted by whom and when, once more only with a reason, each time proven', async () => {
  const { anna, ben } = office.it
  const one = await aSignedLetter()
  const two = await aSignedLetter({ languages: [] })
  const { dispatch: first } = await sure(
    queueLetter(room(), anna, { document: one.document, channel: 'print' }),
  )
  const { dispatch: second } = await sure(
    queueLetter(room(), anna, { document: two.document, channel: 'print' }),
  )
  const queue = async () => (await sure(printQueue(room(), ben, { site: 1 }))).found
  expect((await queue()).waiting.map(({ dispatch }) => dispatch.id)).toEqual(
    expect.arrayContaining([first, second]),
  )
  const batch = await openBatch(room(), ben, { site: 1, dispatches: [first, second, 'unsinn'] })
  if (!batch.ok) throw new Error(batch.refusal)
  const pages = (await readBack(batch.bytes)).text
  expect(batch.letters).toBe(2)
  expect(pages.match(/Rechtsbehelfsbelehrung/gu)!.length).toBeGreaterThanOrEqual(2)
  const opening = getDocument({ data: new Uint8Array(batch.bytes), verbosity: 0 })
  expect((await opening.promise).numPages % 2).toBe(0)
  await opening.destroy()
  expect(await openBatch(room(), ben, { site: 1, dispatches: [] })).toMatchObject({
    refusal: 'nothing-chosen',
  })

  const mark = async (more: object = {}) => {
    const it = await markPrinted(room(), ben, {
      document: one.document,
      dispatch: first,
      postedOn: day('2026-11-23'),
      batch: '',
      ...more,
    })
    return it.ok ? it.times : `${it.refusal} ${it.field ?? ''}`.trim()
  }
  expect(await mark({ postedOn: day('2026-11-24') })).toBe('day-ahead postedOn')
  expect(await mark({ postedOn: day('2026-11-20') })).toBe('day-before postedOn')
  expect(await mark({ dispatch: second })).toBe('unknown-dispatch')
  expect(await mark({ dispatch: 'x' })).toBe('unknown-dispatch')
  expect(await mark({ requestKey: 'once' })).toBe(1)
  expect(await mark({ requestKey: 'once' })).toBe(1)
  office.it.clock.advance({ minutes: 1 })
  expect(await mark()).toBe('printed-already reason')
  expect(await mark({ reason: 'Papierstau, Blatt 2 zerrissen' })).toBe(2)
  const left = (await queue()).lately.find(({ dispatch }) => dispatch.id === first)!
  expect(left.printings.map(({ byName, reason }) => [byName, reason])).toEqual([
    ['Kollege ben', ''],
    ['Kollege ben', 'Papierstau, Blatt 2 zerrissen'],
  ])
  const seen = (await sure(readDocument(office.it.room, anna, { document: one.document }))).found.document
  expect(String(seen.sentOn)).toBe('2026-11-23')
  const roles = seen.versions.flatMap(({ files }) => files.map(({ role }) => role))
  expect(roles.toSorted()).toEqual(['original', 'proof', 'proof'])
  const history = await sure(readHistory(office.it.room, anna, { akte: one.akte }))
  expect(history.found.entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['dispatch-asked', 'posted', 'printed-again']),
  )
})

test('what waits can be taken back with a reason, and is then never printed', async () => {
  const { anna, ben } = office.it
  const two = await aSignedLetter({ languages: [] })
  const { dispatch: second } = await sure(
    queueLetter(room(), anna, { document: two.document, channel: 'print' }),
  )
  expect(
    await withdrawDispatch(room(), anna, { document: two.document, dispatch: second, why: '' }),
  ).toMatchObject({ refusal: 'reason-missing' })
  await sure(
    withdrawDispatch(room(), anna, { document: two.document, dispatch: second, why: 'Anschrift falsch' }),
  )
  expect(
    await withdrawDispatch(room(), anna, { document: two.document, dispatch: second, why: 'noch einmal' }),
  ).toMatchObject({ refusal: 'left-already' })
  expect(
    await withdrawDispatch(room(), anna, { document: two.document, dispatch: 'x', why: 'unbekannt' }),
  ).toMatchObject({ refusal: 'unknown-dispatch' })
  const gone = await markPrinted(room(), ben, {
    document: two.document,
    dispatch: second,
    postedOn: day('2026-11-23'),
    batch: '',
  })
  expect(gone).toMatchObject({ refusal: 'withdrawn' })
})

test('whoever may not see the Akte sees nothing of it in the queue, in a batch, in a letter', async () => {
  const { anna, clara } = office.it
  await withHead()
  const { akte } = await anAkte(office.it, anna, { level: 'team' })
  const { document } = await sure(draftLetter(room(), anna, order(akte, { signatory: office.it.ben.id })))
  await signed(akte, document, office.it.ben)
  const { dispatch } = await sure(queueLetter(room(), anna, { document, channel: 'print' }))
  const queue = await sure(printQueue(room(), clara, { site: 1 }))
  expect(queue.found.waiting.map((it) => it.dispatch.id)).not.toContain(dispatch)
  expect(await openBatch(room(), clara, { site: 1, dispatches: [dispatch] })).toMatchObject({
    refusal: 'nothing-chosen',
  })
  expect(
    await markPrinted(room(), clara, { document, dispatch, postedOn: day('2026-11-23'), batch: '' }),
  ).toMatchObject({ refusal: 'unknown-file' })
  const rows = await office.it.database.appPool.query('select id from letters.dispatch')
  expect(rows.rows).toEqual([])
})

test('when it was notified the law hints and a person decides; the last day for the remedy follows', async () => {
  const { anna, clock } = office.it
  const { akte, document } = await aSignedLetter()
  const { dispatch } = await sure(queueLetter(room(), anna, { document, channel: 'print' }))
  await sure(markPrinted(room(), anna, { document, dispatch, postedOn: day('2026-11-23'), batch: '' }))
  const seen = async () => (await lettersIn(akte))[0]!.dispatches[0]!
  expect(String((await seen()).hint?.on)).toBe('2026-11-27')
  expect(String((await seen()).lastDay)).toBe('2026-12-28')
  const decide = async (more: object) => {
    const it = await decideNotified(room(), anna, {
      document,
      dispatch,
      basis: 'known',
      onDay: null,
      remark: 'Rückschein',
      ...more,
    })
    return it.ok ? it.onDay : `${it.refusal} ${it.field ?? ''}`.trim()
  }
  expect(await decide({ dispatch: 'x' })).toBe('unknown-dispatch')
  expect(await decide({ basis: 'vielleicht' })).toBe('basis-wrong basis')
  expect(await decide({})).toBe('day-missing onDay')
  expect(await decide({ onDay: day('2026-11-22') })).toBe('day-before onDay')
  expect(await decide({ onDay: day('2027-01-01') })).toBe('day-ahead onDay')
  expect(await decide({ onDay: day('2026-11-23'), remark: '' })).toBe('remark-missing remark')
  expect(await decide({ basis: 'fiction', remark: '' })).toBe('2026-11-27')
  clock.advance({ hours: 48 })
  expect(await decide({ onDay: day('2026-11-25') })).toBe('2026-11-25')
  expect(await seen()).toMatchObject({
    notified: { basis: 'known', byName: 'Kollege anna', hint: '2026-11-27 (§ 41 Abs. 2 Satz 1 VwVfG)' },
  })
  expect(String((await seen()).lastDay)).toBe('2026-12-28')
  expect(await decide({ basis: 'not-notified', remark: 'Brief kam zurück' })).toBeNull()
  expect((await seen()).lastDay).toBeNull()

  const far = await aSignedLetter({ address: { ...ADDRESS, place: '34433 Şişli', country: 'Türkei' } })
  const { dispatch: abroad } = await sure(
    queueLetter(room(), anna, { document: far.document, channel: 'print' }),
  )
  await sure(
    markPrinted(room(), anna, {
      document: far.document,
      dispatch: abroad,
      postedOn: day('2026-11-25'),
      batch: '',
    }),
  )
  expect(
    await decideNotified(room(), anna, {
      document: far.document,
      dispatch: abroad,
      basis: 'fiction',
      onDay: null,
      remark: '',
    }),
  ).toMatchObject({ refusal: 'no-fiction' })
})

test('a signature taken back while the letter waited keeps it in the house; zdA does not', async () => {
  const { anna, head } = office.it
  const one = await aSignedLetter()
  const { dispatch } = await sure(queueLetter(room(), anna, { document: one.document, channel: 'print' }))
  const at = { document: one.document, dispatch, postedOn: day('2026-11-25'), batch: '' }
  const course = openCirculation({ files: office.it.room, officeName: 'Landratsamt Musterstadt' })
  const seen = await sure(courseOf(course, anna, { akte: one.akte }))
  const { id: verfuegung, points } = seen.found.verfuegungen[0]!
  await sure(undoPoint(course, head, { akte: one.akte, verfuegung, point: points[0]!.id }))
  expect(await markPrinted(room(), anna, at)).toMatchObject({ refusal: 'not-signed' })
  await sure(completePoint(course, head, { akte: one.akte, verfuegung, point: points[0]!.id }))
  await sure(closeAkteWithProtocol(course, anna, { akte: one.akte }))
  await sure(markPrinted(room(), anna, at))
  const [letter] = await lettersIn(one.akte)
  expect(letter!.dispatches[0]).toMatchObject({ state: 'printed' })
})

test('a letter goes with its document into another Akte', async () => {
  const { anna } = office.it
  const one = await aSignedLetter()
  const other = await anAkte(office.it, anna)
  const move = { document: one.document, akte: other.akte, why: 'gehört dorthin' }
  await sure(moveDocument(office.it.room, anna, move))
  expect(await lettersIn(one.akte)).toEqual([])
  expect(await lettersIn(other.akte)).toMatchObject([{ ready: 'ready', document: { id: one.document } }])
  await sure(queueLetter(room(), anna, { document: one.document, channel: 'print' }))
})
