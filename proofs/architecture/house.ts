import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { factsOf, type Facts, type Import } from './facts.ts'
import { targetOf } from './places.ts'

/** The whole tree as the rules see it; planted trees of a few files have the same shape. */
export interface House {
  readonly files: readonly Facts[]
  readonly schemas: readonly { readonly path: string; readonly text: string }[]
  readonly present: ReadonlySet<string>
  readonly neighbours: Readonly<Record<string, readonly string[]>>
}

export interface Finding {
  readonly rule: string
  readonly path: string
  readonly line: number
  readonly says: string
}

export type Rule = (house: House) => Finding[]

/** Written by programs: no hand is asked to keep them short. */
const GENERATED = ['src/ground/database/types.ts', 'src/texts/keys.ts', 'src/ui/styles/generated/']

export type Tree = Readonly<Record<string, string>>

/** `known` spares reading a file again that stands in several trees. */
export function houseOf(
  tree: Tree,
  neighbours: House['neighbours'],
  known = new Map<string, Facts>(),
): House {
  const read = (path: string): Facts => {
    const key = `${path}\n${tree[path]!}`
    const facts = known.get(key) ?? factsOf(path, tree[path]!)
    known.set(key, facts)
    return facts
  }
  const paths = Object.keys(tree).toSorted()
  const written = paths.filter((path) => !GENERATED.some((it) => path.startsWith(it)))
  return {
    files: written.filter((path) => /\.(ts|svelte)$/u.test(path)).map(read),
    schemas: written.filter((path) => path.endsWith('.sql')).map((path) => ({ path, text: tree[path]! })),
    present: new Set(paths),
    neighbours,
  }
}

export function readTree(root: string): Tree {
  const paths = globSync('src/**/*.{ts,svelte,sql,md}', { cwd: root })
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

/** Every step from file to file inside the tree. */
export function* stepsOf(house: House): Generator<{ from: Facts; to: string; by: Import }> {
  for (const from of house.files)
    for (const by of from.imports) {
      const to = targetOf(from.path, by.specifier)
      if (to !== null) yield { from, to, by }
    }
}
