import { textsIn } from '#texts/index.ts'
import { onlyAdmin } from '../parts/only-admin.ts'
import type { PageServerLoad } from './$types'

/** The rules in the order in which they are asked, and a box to try them. */
export const load: PageServerLoad = async ({ locals, url }) => {
  onlyAdmin(locals)
  const { catalogueEditor: editor, ground } = locals.office
  const today = ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const rules = await editor.listEntries('rule')
  const asked = {
    concern: url.searchParams.get('concern') ?? '',
    surname: (url.searchParams.get('surname') ?? '').trim().slice(0, 200),
    day: (url.searchParams.get('day') ?? '').trim(),
  }
  const read = asked.day === '' ? { value: today.toString() } : editor.dayOf(asked.day)
  const choices = await editor.listChoices()
  const day = 'value' in read ? Temporal.PlainDate.from(read.value) : null
  const known = choices.concern.some(({ key }) => key === asked.concern)
  const { tr } = textsIn(locals.language)
  return {
    rules: rules.toSorted((a, b) => Number(a.facts['priority']) - Number(b.facts['priority'])),
    choices: { team: choices.team, group: choices.group, concern: choices.concern },
    asked: { ...asked, day: asked.day || today.toString() },
    dayError: day ? null : tr('catalogue.wrong.no-such-day', { field: tr('catalogue.rules.day').text }),
    answer: known && day ? await answerFor(locals, asked, day) : null,
  }
}

async function answerFor(
  { office }: App.Locals,
  { concern, surname }: { concern: string; surname: string },
  day: Temporal.PlainDate,
) {
  const book = await office.catalogueEditor.previewBook(day)
  return { ...book.responsibleFor({ concernKey: concern, ...(surname && { surname }) }, day) }
}
