import { expect, test } from 'vitest'
import { readBack } from '#ground/pdf/testing/read-back.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { anAkte } from '#office/casefiles/testing/an-akte.ts'
import {
  draftLetter,
  letterForm,
  listTemplates,
  openBatch,
  previewTemplate,
  saveLetterhead,
  saveTemplate,
  showLetterhead,
  showTemplate,
} from './index.ts'
import { letterOffice, HEAD, day, sure } from './testing/a-letter.ts'

const { office, room, order, withHead } = letterOffice()

test('a decision without a court in the letterhead is no letter', async () => {
  await withHead()
  const { admin, anna } = office.it
  const before = (await sure(showLetterhead(room(), admin, { site: 1 }))).found
  const version = before.versions[0]!.version
  await sure(
    saveLetterhead(room(), admin, { site: 1, version, typed: { ...HEAD, court: '' }, why: 'ohne Gericht' }),
  )
  const { akte } = await anAkte(office.it, anna)
  expect(await draftLetter(room(), anna, order(akte))).toMatchObject({
    refusal: 'forum-missing',
    detail: { missing: ['court'] },
  })
  const form = await letterForm(room(), anna, { akte, template: 'ablehnung' })
  expect(form.ok && form.form.forumMissing).toEqual(['court'])
  expect(await saveLetterhead(room(), admin, { site: 1, version, typed: HEAD, why: 'zurück' })).toMatchObject(
    { refusal: 'changed-meanwhile' },
  )
  expect(
    await saveLetterhead(room(), admin, {
      site: 1,
      version: version + 1,
      typed: { ...HEAD, authority: '', procedure: 'x' },
      why: 'leer',
    }),
  ).toMatchObject({
    refusal: 'letterhead-faults',
    detail: { faults: { authority: 'missing', procedure: 'unknown' } },
  })
  expect(
    await saveLetterhead(room(), admin, { site: 1, version: version + 1, typed: HEAD, why: '' }),
  ).toMatchObject({ refusal: 'reason-missing' })
  expect(
    await saveLetterhead(room(), anna, { site: 1, version: version + 1, typed: HEAD, why: 'darf nicht' }),
  ).toMatchObject({ refusal: 'not-permitted' })
  await sure(saveLetterhead(room(), admin, { site: 1, version: version + 1, typed: HEAD, why: 'wieder da' }))
})

test('administration writes a new version; earlier ones stay with who, when and why; case workers may not', async () => {
  const { admin, anna } = office.it
  const before = (await sure(showTemplate(room(), admin, { key: 'vorsprache' }))).found!
  const it = { ...before.current!, body: `${before.current!.body}\n\nBitte kommen Sie pünktlich.` }
  const save = async (more: object = {}, actor: Actor = admin) => {
    const told = await saveTemplate(room(), actor, {
      ...it,
      version: 1,
      validFrom: day('2026-11-30'),
      validTo: null,
      why: 'Hinweis ergänzt',
      ...more,
    })
    return told.ok ? told.version : `${told.refusal} ${told.field ?? ''}`.trim()
  }
  expect(await save({}, anna)).toBe('not-permitted')
  expect(await save({ key: 'Ä' })).toBe('key-wrong key')
  expect(await save({ why: '' })).toBe('reason-missing why')
  expect(await save({ validFrom: day('2026-11-01') })).toBe('begins-in-the-past validFrom')
  expect(await save({ body: '{{unsinn}}' })).toBe('template-faults')
  expect(await save({ decision: 'strafe' })).toBe('template-faults')
  expect(await save({ version: 7 })).toBe('changed-meanwhile')
  expect(await save({ requestKey: 't' })).toBe(2)
  expect(await save({ requestKey: 't' })).toBe(2)
  expect(await save()).toBe('changed-meanwhile')
  const after = (await sure(showTemplate(room(), admin, { key: 'vorsprache' }))).found!
  expect(after.current!.version).toBe(1)
  expect(after.versions[0]!.changes).toEqual([
    { field: 'body', removed: [], added: ['Bitte kommen Sie pünktlich.'] },
  ])
  expect(after.versions.map(({ version, byName, why }) => [version, byName, why])).toEqual([
    [2, 'Kollege admin', 'Hinweis ergänzt'],
    [1, '', ''],
  ])
  const own = {
    ...it,
    key: 'merkblatt',
    title: 'Merkblatt',
    fields: '',
    subject: 'Merkblatt',
    body: 'Guten Tag {{person}}',
    sheets: { ar: 'مرحبا {{person}}' },
  }
  expect(
    await saveTemplate(room(), admin, {
      ...own,
      version: 0,
      validFrom: day('2026-11-30'),
      validTo: null,
      why: 'eigene Vorlage',
    }),
  ).toMatchObject({ version: 2 })
  const listed = await sure(listTemplates(room(), anna))
  expect(listed.found.find(({ key }) => key === 'merkblatt')).toMatchObject({
    current: null,
    newest: { version: 2 },
  })
  expect((await listTemplates(room(), office.it.front)).ok).toBe(false)
  await expect(
    office.it.database.appPool.query(`update letters.template set why = 'anders'`),
  ).rejects.toThrow()
})

test('each template that comes with the program shows itself as a letter to somebody invented', async () => {
  await withHead()
  const { admin } = office.it
  for (const { key, newest } of (await sure(listTemplates(room(), admin))).found) {
    const shown = await previewTemplate(room(), admin, { site: 1, form: newest })
    if (!shown.ok) throw new Error(`${key} ${shown.refusal}`)
    const { text } = await readBack(shown.bytes)
    expect(text, key).not.toMatch(/\{\{|\[wenn|\[ende\]/u)
  }
  const bad = await previewTemplate(room(), admin, {
    site: 1,
    form: { ...(await sure(listTemplates(room(), admin))).found[0]!.newest, body: '[wenn x' + ' = ]' },
  })
  expect(bad).toMatchObject({ ok: false, refusal: 'template-faults' })
  const { anna, front } = office.it
  const form = (await sure(listTemplates(room(), admin))).found[0]!.newest
  for (const other of [anna, front])
    expect(await previewTemplate(room(), other, { site: 1, form })).toMatchObject({
      refusal: 'not-permitted',
    })
  expect(await openBatch(room(), front, { site: 1, dispatches: [] })).toMatchObject({
    refusal: 'not-permitted',
  })
})
