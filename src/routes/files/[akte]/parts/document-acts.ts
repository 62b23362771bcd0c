import type { RequestEvent } from '@sveltejs/kit'
import { refuse } from '#ground/act/refusal.ts'
import { dayIn, typed, typedShort } from '#ui/forms.ts'
import { act, idIn, orNull } from '../../parts/acts.ts'

const files = ({ locals }: RequestEvent) => locals.office.casefiles
const document = (form: FormData): string => typedShort(form, 'document')
const revision = (form: FormData): number => Number(typedShort(form, 'revision', 9)) || 0
/** A share of the page, typed in percent or drawn with the pointer. */
const share = (form: FormData, name: string): number =>
  Number(typedShort(form, name, 12).replace(',', '.')) / 100

/** What is said about the document; what was typed as a day and is none is said before anything is asked. */
const change = (event: RequestEvent) =>
  act(event, 'change', async (form, key) => {
    const days = {
      letterDate: dayIn(form, 'letterDate'),
      receivedOn: dayIn(form, 'receivedOn'),
      sentOn: dayIn(form, 'sentOn'),
    }
    const wrong = (['letterDate', 'receivedOn', 'sentOn'] as const).find((name) => days[name] === undefined)
    if (wrong) return refuse('day-wrong', { field: wrong })
    const level = typedShort(form, 'level')
    return files(event).changeDocument(event.locals.actor, {
      ...{ document: document(form), revision: revision(form), key },
      change: {
        ...{
          subject: typed(form, 'subject'),
          direction: typedShort(form, 'direction'),
          type: orNull(form, 'type'),
        },
        ...{
          vorgang: orNull(form, 'vorgang') && idIn(form, 'vorgang'),
          level: level === 'team' || level === 'need-to-know' ? level : null,
        },
        letterDate: days.letterDate ?? null,
        receivedOn: days.receivedOn ?? null,
        sentOn: days.sentOn ?? null,
        ...{ sender: typed(form, 'sender'), recipient: typed(form, 'recipient') },
        foreignReference: typed(form, 'foreignReference'),
      },
    })
  })

const gone = () => ({ document: '', page: '', file: '' })

export const documentActs = {
  change,
  cancel: (event: RequestEvent) =>
    act(event, 'cancel', (form, key) =>
      files(event).cancelDocument(event.locals.actor, {
        document: document(form),
        why: typed(form, 'cancel-why'),
        key,
      }),
    ),
  restore: (event: RequestEvent) =>
    act(event, 'restore', (form, key) =>
      files(event).restoreDocument(event.locals.actor, { document: document(form), key }),
    ),
  register: (event: RequestEvent) =>
    act(event, 'register', (form, key) =>
      files(event).registerDraft(event.locals.actor, { document: document(form), key }),
    ),
  drop: (event: RequestEvent) =>
    act(
      event,
      'drop',
      (form, key) => files(event).dropDraft(event.locals.actor, { document: document(form), key }),
      gone,
    ),
  /** Into another Akte, told by its Geschäftszeichen; what is closed to the colleague is unknown to them here as well. */
  move: (event: RequestEvent) =>
    act(
      event,
      'move',
      async (form, key) => {
        const reference = typedShort(form, 'move-akte', 60)
        const site = event.locals.account?.sites[0] ?? 0
        const found = await files(event).findByReference(event.locals.actor, { site, reference })
        if (!found.ok || found.closed) return refuse('unknown-akte', { field: 'akte' })
        return files(event).moveDocument(event.locals.actor, {
          ...{ document: document(form), akte: found.akte, why: typed(form, 'move-why'), key },
        })
      },
      gone,
    ),
  mark: (event: RequestEvent) =>
    act(
      event,
      'mark',
      (form, key) =>
        files(event).addMark(event.locals.actor, {
          ...{
            document: document(form),
            version: typedShort(form, 'version'),
            kind: typedShort(form, 'kind'),
          },
          page: Number(typedShort(form, 'mark-page', 6)),
          ...{ x: share(form, 'x'), y: share(form, 'y'), w: share(form, 'w'), h: share(form, 'h') },
          ...{ words: typed(form, 'words'), key },
        }),
      (_, form) => ({ page: typedShort(form, 'mark-page', 6) }),
    ),
  unmark: (event: RequestEvent) =>
    act(event, 'unmark', (form, key) =>
      files(event).removeMark(event.locals.actor, {
        document: document(form),
        mark: typedShort(form, 'mark'),
        key,
      }),
    ),
}
