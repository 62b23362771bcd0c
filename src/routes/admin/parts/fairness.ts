/** The site this colleague administers. */
export function siteHere({ account, office }: App.Locals): number {
  return account?.sites[0] ?? office.appointments.sites()[0] ?? 1
}

/** What one can book at a site, by name, with its team in brackets. */
export async function concernChoices(
  { office }: App.Locals,
  site: number,
): Promise<{ value: string; label: string }[]> {
  const today = office.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const teams = new Map((await office.staff.teams(site)).map(({ key, name }) => [key, name]))
  return office.catalogue
    .bookableConcerns(today)
    .flatMap(({ key, name }) => {
      const asked = office.appointments.wishFor({ site, concerns: [key] })
      if (!asked.ok) return []
      const { team } = asked.wish
      return [{ value: key, label: `${name.de} (${teams.get(team) ?? team})` }]
    })
    .sort((a, b) => a.label.localeCompare(b.label, 'de'))
}
