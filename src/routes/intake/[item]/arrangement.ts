import { typed } from '#ui/forms.ts'

/** How the pages of an item were laid in the form: place, turning, leaving out. Fields are named by the page they had. */
export function arrangementIn(form: FormData) {
  const rows: {
    file: string
    number: number
    rotation: number
    isLeftOut: boolean
    place: number
    was: number
  }[] = []
  for (const name of form.keys()) {
    const was = /^page-(\d{1,5})$/.exec(name)?.[1]
    if (was === undefined) continue
    const [file = '', number = ''] = typed(form, name).split(':')
    const place = Number(typed(form, `place-${was}`) || was)
    rows.push({
      ...{
        file,
        number: Number(number),
        was: Number(was),
        place: Number.isFinite(place) ? place : Number(was),
      },
      rotation: Number(typed(form, `rotation-${was}`) || 0),
      isLeftOut: form.has(`leave-${was}`),
    })
  }
  // a place typed twice: the page that was moved there comes first
  const sorted = rows.toSorted(
    (a, b) => a.place - b.place || Number(b.place !== b.was) - Number(a.place !== a.was) || a.was - b.was,
  )
  return sorted.map(({ file, number, rotation, isLeftOut }) => ({ file, number, rotation, isLeftOut }))
}

export const startsIn = (form: FormData): number[] =>
  form.getAll('start').flatMap((it) => (typeof it === 'string' && /^\d{1,5}$/.test(it) ? Number(it) : []))
