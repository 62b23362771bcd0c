/** How long one waits now for each letter, as a display may say it. */
export interface WaitingNow {
  readonly letter: string
  /** Minutes. */
  readonly from: number
  readonly to: number
}

/** Of the teams this display shows; nothing when it does not say so, and of no team of which nothing can be said. */
export async function waitingAt({ actor, office }: App.Locals): Promise<WaitingNow[]> {
  const found = await office.displays.displayFor(actor, null)
  if (!found?.display.showsWaiting) return []
  const { site } = found.display
  const shown = found.group?.teams ?? []
  const teams = (await office.staff.teams(site)).filter(
    ({ key }) => shown.length === 0 || shown.includes(key),
  )
  const waits: WaitingNow[] = []
  for (const { key, letter } of teams) {
    const outlook = await office.calling.outlookOfTeam({ site, team: key })
    if (outlook.kind === 'range') waits.push({ letter, from: outlook.from, to: outlook.to })
  }
  return waits
}
