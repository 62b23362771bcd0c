// Written by `npm run texts`. Change the JSON files instead.

import type { NoParams, TextValue } from '../ground/languages/index.ts'

/** Every text of the program, with the values it needs. */
export interface TextKeys {
  'common.skip': NoParams
  'common.officialSite': NoParams
  'common.mainMenu': NoParams
  'common.languages': NoParams
  'common.back': NoParams
  'common.next': NoParams
  'common.change': NoParams
  'common.print': NoParams
  'common.close': NoParams
  'common.cancel': NoParams
  'common.save': NoParams
  'common.yes': NoParams
  'common.no': NoParams
  'common.optional': NoParams
  'common.step': { number: TextValue; total: TextValue }
  'common.startPage': NoParams
  'common.opensInNewWindow': NoParams
  'common.moreDays': NoParams
  'common.date.day': NoParams
  'common.date.month': NoParams
  'common.date.year': NoParams
  'common.footer.title': NoParams
  'common.footer.imprint': NoParams
  'common.footer.privacy': NoParams
  'common.footer.accessibility': NoParams
  'common.footer.contact': NoParams
  'common.errors.title': NoParams
  'common.errors.prefix': NoParams
  'common.errors.generic.title': NoParams
  'common.errors.generic.text': NoParams
  'common.errors.notFound.title': NoParams
  'common.errors.notFound.text': NoParams
  'common.errors.forbidden.title': NoParams
  'common.errors.forbidden.text': NoParams
  'common.errors.badRequest.title': NoParams
  'common.errors.badRequest.text': NoParams
  'common.errors.tooLarge.title': NoParams
  'common.errors.tooLarge.text': NoParams
  'common.errors.unavailable.title': NoParams
  'common.errors.unavailable.text': NoParams
  'common.errors.wayOut': NoParams
  'common.errors.byPhone': { phone: TextValue }
  'common.errors.foreignForm.title': NoParams
  'common.errors.foreignForm.text': NoParams
  'common.live.connected': NoParams
  'common.live.age': { count: number }
  'common.live.lost': NoParams
  'common.log.title': NoParams
  'common.log.empty': NoParams
  'common.log.dismiss': NoParams
  'common.freeTimes': { count: number }
  'common.signOut': NoParams
  'common.signIn': NoParams
  'public.start.title': NoParams
  'public.start.lead': NoParams
  'public.start.book.title': NoParams
  'public.start.book.text': NoParams
  'public.start.book.action': NoParams
  'public.start.change.title': NoParams
  'public.start.change.text': NoParams
  'public.start.change.label': NoParams
  'public.start.change.hint': NoParams
  'public.start.change.action': NoParams
  'public.start.hours.title': NoParams
  'public.start.hours.closed': NoParams
  'public.start.hours.walkIn': NoParams
  'public.start.bring.title': NoParams
  'public.start.bring.passport': NoParams
  'public.start.bring.permit': NoParams
  'public.start.bring.confirmation': NoParams
  'public.start.bring.list': NoParams
  'public.start.address': NoParams
}

export type TextKey = keyof TextKeys
