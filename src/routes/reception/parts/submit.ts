import type { SubmitFunction } from '$app/forms'
import { goto } from '$app/navigation'

/** Acts stay on the page: one at a time, the answer is told, and the code field is ready for the next person. */
export function submitOnPage(done: (unreachable: boolean, refused: boolean) => void): SubmitFunction {
  let busy = false
  return ({ cancel, formElement }) => {
    if (busy) return cancel()
    busy = true
    return async ({ result, update }) => {
      if (result.type === 'redirect') {
        await goto(result.location, { refreshAll: true, reset: false, replace: true })
        formElement.reset()
      } else if (result.type === 'failure') await update({ reset: false })
      busy = false
      done(result.type === 'error', result.type === 'failure')
    }
  }
}
