import { redirect } from '@sveltejs/kit'
import { textsIn } from '#texts/index.ts'
import { MATTERS, SAYINGS, type Matter, type PictureName } from '../../parts/pictures.ts'
import type { PageServerLoad } from './$types'

/** What follows for the colleague: the form with language and concern already chosen. */
const CONCERN: Readonly<Partial<Record<Matter, string>>> = {
  card: 'card_pickup',
  paper: 'hand_in_documents',
  letter: 'short_info',
  question: 'short_info',
  pay: 'pay_fee',
  urgent: 'emergency_help',
}

export const load: PageServerLoad = ({ locals: { language }, url }) => {
  const asked = url.searchParams.get('card')
  const name = [...MATTERS, ...SAYINGS].find((one): one is PictureName => one === asked)
  if (!name) redirect(303, `/reception/point/${language}`)
  const matter = MATTERS.find((one) => one === name)
  const key = matter
    ? (`point.what.${matter}` as const)
    : (`point.say.${name as (typeof SAYINGS)[number]}` as const)
  const words = textsIn(language).tr(key)
  return {
    name,
    words,
    german: words.language === 'de' ? null : textsIn('de').t(key),
    staffLabel: textsIn('de').t('point.chosen.staff'),
    ways: matter ? waysOf(matter, language) : [],
  }
}

type Way = {
  readonly label: string
  readonly way: 'walkIn' | 'checkIn' | 'cards' | 'book'
  readonly href: string
}

function waysOf(matter: Matter, language: string): Way[] {
  return plainWays(matter, language).map((one) => ({
    ...one,
    label: textsIn('de').t(`point.chosen.${one.way}`),
  }))
}

function plainWays(matter: Matter, language: string): Omit<Way, 'label'>[] {
  const concern = CONCERN[matter]
  const walkIn = `/reception/walk-in?${new URLSearchParams({ language, ...(concern && { concern }) })}`
  if (matter === 'appointment') return [{ way: 'checkIn', href: '/reception' }]
  if (matter === 'book')
    return [
      { way: 'book', href: '/reception/book' },
      { way: 'walkIn', href: walkIn },
    ]
  const first: Omit<Way, 'label'>[] = matter === 'card' ? [{ way: 'cards', href: '/reception/cards' }] : []
  return [...first, { way: 'walkIn', href: walkIn }]
}
