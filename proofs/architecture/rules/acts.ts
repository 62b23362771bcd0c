import type { Facts } from '../facts.ts'
import { stepsOf, type Finding, type House, type Rule } from '../house.ts'
import { isForTests, layerOf, moduleOf, targetOf } from '../places.ts'

interface Written {
  readonly act: string
  readonly path: string
  readonly line: number
}

/** The acts somebody may do: keys of `src/office/<module>/permissions.ts`, and of the table that joins them. */
export function actsOf(house: House): Written[] {
  return house.files
    .filter(({ path }) => isTable(path))
    .flatMap(({ path, keys }) => keys.map(({ value, line }) => ({ act: value, path, line })))
}

/** The acts that are done: `act: '…'`, and what is handed to a function's parameter called `act`. */
export function doneActs(house: House): Written[] {
  const takes = new Set(house.files.flatMap((file) => file.takesAct.map((it) => `${it.name}/${it.argument}`)))
  return house.files
    .filter(({ path }) => path.startsWith('src/') && !isForTests(path) && !isTable(path))
    .flatMap(({ path, texts }) =>
      texts
        .filter(({ value }) => /^[a-z]+\.[a-z-]+$/u.test(value))
        .filter(({ given, argument }) => given === 'act' || takes.has(`${given}/${argument}`))
        .map(({ value, line }) => ({ act: value, path, line })),
    )
}

/** No act is done that nobody may do (a slip of the pen refuses everyone), and none is permitted that nobody does. */
export const acts: Rule = (house) => {
  const permitted = actsOf(house)
  const done = doneActs(house)
  const names = new Set(permitted.map(({ act }) => act))
  const finding = ({ path, line, act }: Written, says: string): Finding => ({
    ...{ rule: 'acts', path, line },
    says: `${act} ${says}`,
  })
  return [
    ...done
      .filter(({ act }) => !names.has(act))
      .map((it) => finding(it, 'stands in no table of permissions')),
    ...permitted
      .filter(({ act }) => !done.some((it) => it.act === act))
      .map((it) => finding(it, 'is permitted and never done')),
    ...permitted
      .filter((it) => !isOwn(house, it))
      .map((it) => finding(it, 'is permitted by another room than its own')),
  ]
}

/** An act at the door that only its test calls is no part of the program. */
export const callers: Rule = (house) => {
  const program = house.files.filter(({ path }) => !isForTests(path))
  const withActs = new Set(doneActs(house).map(({ path }) => path))
  const guests = new Map<string, Facts[]>()
  for (const { from, to, by } of stepsOf({ ...house, files: program }))
    if (!by.typeOnly && layerOf(from.path) !== 'composition')
      guests.set(to, [...(guests.get(to) ?? []), from])
  // The composed office is handed to the faces: they call without a step to the door, and composing is no call.
  const faces = program.filter(({ path }) => ['routes', 'web', 'root'].includes(layerOf(path)))
  return program
    .filter(({ path }) => moduleOf(path) !== null && path.endsWith('/index.ts'))
    .flatMap(({ path, passesOn }) =>
      passesOn
        .filter(({ from }) => withActs.has(targetOf(path, from) ?? ''))
        .filter(({ name }) => ![...(guests.get(path) ?? []), ...faces].some(({ uses }) => uses.has(name)))
        .map(({ name, line }) => ({ rule: 'callers', path, line, says: `${name} is called by nobody` })),
    )
}

/** What no room of the office does (the trail is read by the office as a whole) stands in the joining table. */
function isOwn(house: House, { act, path }: Written): boolean {
  const room = act.split('.')[0]!
  return moduleOf(path) === (Object.hasOwn(house.neighbours, room) ? room : null)
}

const isTable = (path: string) => /^src\/office\/([^/]+\/)?permissions\.ts$/u.test(path)
