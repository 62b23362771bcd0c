/** The site this colleague administers. */
export function siteHere({ account, office }: App.Locals): number {
  return account?.sites[0] ?? office.appointments.sites()[0] ?? 1
}

/** What one can book at a site, by name, with its team in brackets. */
export function concernChoices({ office }: App.Locals, site: number): { value: string; label: string }[] {
  const today = office.ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  return office.catalogue
    .bookableConcerns(today)
    .flatMap(({ key, name }) => {
      const asked = office.appointments.wishFor({ site, concerns: [key] })
      return asked.ok ? [{ value: key, label: `${name.de} (${asked.wish.team})` }] : []
    })
    .sort((a, b) => a.label.localeCompare(b.label, 'de'))
}
