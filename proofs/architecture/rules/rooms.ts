import type { Rule } from '../house.ts'
import { moduleOf } from '../places.ts'

/** A room of the office has a page about itself, a door, and a line among the neighbours. */
export const rooms: Rule = (house) => {
  const modules = new Set([...house.present].flatMap((path) => moduleOf(path) ?? []))
  const says = (module: string, what: string) => ({
    ...{ rule: 'rooms', path: `src/office/${module}`, line: 1 },
    says: `${module} ${what}`,
  })
  return [
    ...[...modules].flatMap((module) => [
      ...(house.present.has(`src/office/${module}/README.md`) ? [] : [says(module, 'has no README.md')]),
      ...(house.present.has(`src/office/${module}/index.ts`) ? [] : [says(module, 'has no door (index.ts)')]),
      ...(Object.hasOwn(house.neighbours, module) ? [] : [says(module, 'stands not among the neighbours')]),
    ]),
    ...Object.keys(house.neighbours)
      .filter((module) => !modules.has(module))
      .map((module) => says(module, 'stands among the neighbours and is no room')),
  ]
}
