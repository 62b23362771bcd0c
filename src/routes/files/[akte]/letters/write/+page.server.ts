import { error } from '@sveltejs/kit'
import { nameForStaff } from '#ground/languages/index.ts'
import type { LetterForm } from '#office/letters/index.ts'
import { typedShort } from '#ui/forms.ts'
import { act } from '../parts/acts.ts'
import { orderIn } from '../parts/order.ts'
import type { Actions, PageServerLoad } from './$types'

/** A letter to fill in: what the office knows stands in it already. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { office, actor } = locals
  const asked = (name: string): string => (url.searchParams.get(name) ?? '').slice(0, 40)
  const seen = await office.letters.letterForm(actor, {
    ...{ akte: params.akte, template: asked('template'), vorgang: asked('vorgang') || null },
    document: asked('document') || undefined,
  })
  if (!seen.ok) error(seen.refusal === 'not-permitted' ? 403 : 404, seen.refusal)
  return { ...formView(seen.form), requestKey: office.ground.ids.uuid() }
}

function formView({
  template,
  fields,
  papers,
  colleagues,
  languages,
  spoken,
  address,
  draft,
  forumMissing,
  vorgaenge,
  ...it
}: LetterForm) {
  const content = draft?.content
  const wished = content?.languages ?? languages.filter((code) => code === 'einfach' || code === spoken)
  return {
    ...{
      template: template.key,
      title: template.title,
      document: draft?.document ?? '',
      address,
      forumMissing,
    },
    vorgang:
      content?.vorgang ??
      vorgaenge.find(({ visit }) => visit !== null && it.known['besuch_am'] !== undefined)?.id ??
      '',
    fields: fields.map((field) => {
      const value = content?.values[field.name]
      const entries = value === undefined || typeof value === 'string' ? [] : value
      const missing = papers.filter(({ there }) => !there).map(({ key }) => key)
      return {
        ...field,
        value: typeof value === 'string' ? value : entries.join('\n'),
        ticked:
          value === undefined ? missing : entries.filter((one) => papers.some(({ key }) => key === one)),
        more: entries.filter((one) => !papers.some(({ key }) => key === one)).join('\n'),
      }
    }),
    papers: papers.map(({ key, name, there }) => ({ key, name, there })),
    colleagues: colleagues.map(({ id, name }) => ({ value: id, label: name })),
    signatory: draft?.signatory ?? '',
    languages: languages.map((code) => ({ value: code, label: nameForStaff(code) })),
    ...{
      wished: [...wished],
      remark: content?.remark ?? '',
      enclosures: content?.enclosures.join('\n') ?? '',
    },
  }
}

export const actions: Actions = {
  draft: (event) =>
    act(
      event,
      'draft',
      (form, requestKey) =>
        event.locals.office.letters.draftLetter(event.locals.actor, {
          ...orderIn(form),
          ...{ akte: event.params.akte, document: typedShort(form, 'document') || undefined, requestKey },
        }),
      ({ unreviewed }) =>
        `/files/${event.params.akte}/letters?done=${unreviewed ? 'draftUnreviewed' : 'draft'}`,
    ),
}
