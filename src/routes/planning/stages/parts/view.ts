import { error } from '@sveltejs/kit'

type Office = App.Locals['office']
type Plan = NonNullable<Awaited<ReturnType<Office['stages']['planOf']>>>

/** The plan as it stands; 403 for whoever does not lead. */
export async function planFor({ office, actor }: Pick<App.Locals, 'office' | 'actor'>): Promise<Plan> {
  return (await office.stages.planOf(actor)) ?? error(403, 'not-permitted')
}

/** Names of groups of concerns, as the catalogue has them. */
export function groupNames(
  { office }: Pick<App.Locals, 'office'>,
  keys: readonly string[] | null,
): string[] | null {
  if (keys === null) return null
  const { groups } = office.catalogue.catalogue
  return keys.map((key) => groups.get(key)?.name.de ?? key)
}

/** Names of functions, in the order in which people meet them. */
export function functionNames({ office }: Pick<App.Locals, 'office'>, keys: readonly string[]): string[] {
  return office.stages.FUNCTIONS.filter(({ key }) => keys.includes(key)).map(({ name }) => name)
}

/** A stage as the list and its own page show it. */
export function stageView(
  locals: Pick<App.Locals, 'office'>,
  stage: Plan['stages'][number],
  current: string | null,
) {
  const { id, name, functions, groups, day, dayUsed, heldSince, version, tasks } = stage
  return {
    ...{ id, name, functions, groups, day, dayUsed, version },
    isCurrent: id === current,
    isHeld: heldSince !== null,
    groupNames: groupNames(locals, groups),
    all: locals.office.stages.FUNCTIONS.length,
    tasks: tasks.map(({ doneAt, ...task }) => ({ ...task, isDone: doneAt !== null })),
  }
}

/** What a stage can say: every function and every group, for the form. */
export function choices({ office }: Pick<App.Locals, 'office'>) {
  const { FUNCTIONS } = office.stages
  const nameOf = (key: string): string => FUNCTIONS.find((one) => one.key === key)?.name ?? key
  return {
    functions: FUNCTIONS.map(({ key, name, what, needs }) => ({ key, name, what, needs: needs.map(nameOf) })),
    groups: [...office.catalogue.catalogue.groups.values()]
      .filter(({ key }) => key !== 'reception')
      .map(({ key, name }) => ({ key, name: name.de })),
  }
}
