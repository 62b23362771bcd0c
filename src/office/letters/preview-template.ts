import { consult, type Tx } from '#ground/act/act.ts'
import { refuse, type Refusal } from '#ground/act/refusal.ts'
import { officeDay } from '#ground/clock/clock.ts'
import type { Language } from '#ground/languages/index.ts'
import { dinLetterPdf } from '#ground/pdf/index.ts'
import type { Actor } from '#ground/permission/permission.ts'
import { instructionFor } from '#law/remedies/index.ts'
import { nameOfPaper } from './case-values.ts'
import { dinLetterOf } from './compose.ts'
import type { Value, Values } from './condition.ts'
import { letterheadOf } from './edit-template.ts'
import type { Field } from './fields.ts'
import { fill } from './fill.ts'
import { addressOf, forumOf, type Letterhead } from './letterhead.ts'
import type { LettersRoom } from './room.ts'
import { readTemplate, type ReadTemplate, type TemplateFault, type TemplateForm } from './template.ts'

const SOMEBODY = {
  ...{
    person: 'Ayşe Yıldız-Özdemir',
    familienname: 'Yıldız-Özdemir',
    vornamen: 'Ayşe',
    geburtsdatum: '03.04.1991',
  },
  ...{ zeichen: '33.1-26-00042', betreff: 'Aufenthalt', anliegen: 'Aufenthaltserlaubnis verlängern' },
  ...{ anliegen_schluessel: 'aufenthaltserlaubnis', empfaenger: 'Ayşe Yıldız-Özdemir', sprache: 'tr' },
  unterzeichnet: 'Anna Beispiel',
}

/** A template as a letter to somebody invented, as it stands in the editor; nothing is kept. */
export async function previewTemplate(
  room: LettersRoom,
  actor: Actor,
  { site, form }: { site: number; form: TemplateForm },
): Promise<
  | { ok: true; bytes: Uint8Array }
  | (Refusal<'template-faults' | 'not-permitted'> & { faults?: readonly TemplateFault[] })
> {
  const deed = { act: 'letters.preview-template', site }
  const seen = await consult(room.ground, actor, deed, async (tx, now) => {
    const read = readTemplate(form)
    return read.ok ? pressSample(room, tx, now, { site, form, template: read.template }) : read.faults
  })
  if (!seen.ok) return refuse('not-permitted')
  return seen.found instanceof Uint8Array
    ? { ok: true, bytes: seen.found }
    : { ok: false, refusal: 'template-faults', faults: seen.found }
}

async function pressSample(
  room: LettersRoom,
  tx: Tx,
  now: Temporal.Instant,
  { site, form, template }: { site: number; form: TemplateForm; template: ReadTemplate },
): Promise<Uint8Array> {
  const day = officeDay(now)
  const head = await letterheadOf(room, tx, site)
  const values = sampleValues(form, template, head, day)
  const filled = fill({
    ...{ template, values, languages: template.sheets.map(({ language }) => language) },
    nameOf: (key: string, language: Language) => nameOfPaper(room, day, key, language),
  })
  if (!filled.ok) throw new Error('a sample value is missing')
  const remedy = form.decision === null ? null : instructionFor(form.decision, day, forumOf(head))
  const letter = dinLetterOf({
    ...{
      akte: { reference: SOMEBODY.zeichen },
      head,
      signatory: { name: SOMEBODY.unterzeichnet },
      filled: filled.filled,
      day,
    },
    content: {
      ...{ vorgang: null, values: {}, order: '', remark: '', languages: [], enclosures: [] },
      address: {
        name: SOMEBODY.person,
        extra: '',
        street: 'Beispielweg 1',
        place: '80331 Musterstadt',
        country: '',
      },
    },
  })
  return dinLetterPdf({
    ...letter,
    remedy:
      remedy &&
      (remedy.ok
        ? { title: remedy.title, lines: remedy.lines }
        : {
            title: 'Rechtsbehelfsbelehrung',
            lines: ['[Im Briefkopf fehlen Gericht, Anschrift oder Beklagter.]'],
          }),
    ...{ at: now, watermark: 'VORSCHAU' },
  })
}

function sampleValues(
  form: TemplateForm,
  { fields }: ReadTemplate,
  head: Letterhead,
  day: Temporal.PlainDate,
): Values {
  return {
    ...SOMEBODY,
    ...{
      heute: String(day),
      besuch_am: String(day),
      behoerde: head.authority,
      amt: head.unit || head.authority,
    },
    ...{ amt_anschrift: addressOf(head) || '–', amt_telefon: head.phone || '–', amt_mail: head.mail || '–' },
    gericht: head.court || '[Gericht noch nicht hinterlegt]',
    entscheidung: form.decision ?? 'keine',
    ...Object.fromEntries(fields.map((field) => [field.name, sampleOf(field, day)])),
  }
}

/** Something of the right kind for each field. */
function sampleOf({ kind, label, choices }: Field, day: Temporal.PlainDate): Value {
  if (kind === 'tag') return String(day.add({ days: 14 }))
  if (kind === 'wahl') return choices[0]!
  if (kind === 'liste' || kind === 'unterlagen') return [`${label} (Beispiel 1)`, `${label} (Beispiel 2)`]
  return `${label} (Beispiel)`
}
