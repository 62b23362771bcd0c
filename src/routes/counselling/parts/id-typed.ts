import { typed } from '#ui/forms.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** An id that nothing has: what a form sends and is none is simply not found. */
const NOTHING = '00000000-0000-0000-0000-000000000000'

export function idTyped(form: FormData, name: string): string {
  const sent = typed(form, name)
  return UUID.test(sent) ? sent : NOTHING
}
