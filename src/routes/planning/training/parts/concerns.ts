import type { Office } from '#office/office.ts'

/** Concerns somebody at a desk of the house has to be able to do, with their German names. */
export const concernNames = ({ training }: Pick<Office, 'training'>): Map<string, string> =>
  new Map([...training.deskConcerns().values()].flat().map(({ key, name }) => [key, name.de]))

/** The same by the groups of the catalogue, for a long list of ticks. */
export const concernGroups = ({ catalogue, training }: Pick<Office, 'catalogue' | 'training'>) =>
  [...training.deskConcerns()].map(([key, concerns]) => ({
    ...{ key, name: catalogue.catalogue.groups.get(key)?.name.de ?? key },
    concerns: concerns.map((concern) => ({ value: concern.key, label: concern.name.de })),
  }))
