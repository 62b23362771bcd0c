import { page } from '$app/state'
import { isClosed } from '#ground/addresses/addresses.ts'

/** Whether an address exists at the stage this page is shown at. What leads to one that does not is left out. */
export function isOpened(address: string | undefined): boolean {
  const { stage } = page.data
  return address === undefined || stage === undefined || !isClosed(stage.closed, address)
}

/** Whether a function is on at the stage this page is shown at. */
export function isOn(name: string): boolean {
  return !page.data.stage?.off.includes(name)
}
