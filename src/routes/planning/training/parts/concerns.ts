import type { Office } from '#office/office.ts'

/** Concerns a task may gather, with their German names; talks in confidence are no task of the office. */
export function concernNames({ catalogue, ground }: Office): Map<string, string> {
  const day = ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  return new Map(
    catalogue
      .concerns(day)
      .filter(({ confidential }) => !confidential)
      .map(({ key, name }) => [key, name.de]),
  )
}

/** The same by the groups of the catalogue, for a long list of ticks. */
export function concernGroups({ catalogue, ground }: Office) {
  const day = ground.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate()
  const all = catalogue.concerns(day).filter(({ confidential }) => !confidential)
  const by = Map.groupBy(all, ({ group }) => group)
  return [...catalogue.on(day).groups.values()].flatMap(({ key, name }) => {
    const concerns = (by.get(key) ?? []).map((concern) => ({ value: concern.key, label: concern.name.de }))
    return concerns.length === 0 ? [] : [{ key, name: name.de, concerns }]
  })
}
