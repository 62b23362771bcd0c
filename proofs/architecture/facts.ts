import ts from 'typescript'

/** What the rules need to know of one file. Lines count from 1. */
export interface Facts {
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
  /** Every written string and template of the program, with the function it is handed to (`sql` for a tag). */
  readonly texts: readonly Text[]
  /** `Date.now`, `new Date`, `console.error`, `process.env` …: what is taken from the surroundings, not handed in. */
  readonly taken: readonly Taken[]
  readonly functions: readonly Measured[]
  /** Names of functions that take an act, and which argument it is. */
  readonly takesAct: readonly { readonly name: string; readonly argument: number }[]
  /** Values passed on from other files: `export { a } from …`, types left out. */
  readonly passesOn: readonly { readonly name: string; readonly from: string; readonly line: number }[]
  /** Names taken from somewhere: imported, after a dot, or out of braces. */
  readonly uses: ReadonlySet<string>
  /** Keys of object literals. */
  readonly keys: readonly { readonly value: string; readonly line: number }[]
}

export interface Import {
  readonly specifier: string
  /** Leaves nothing behind at run time. */
  readonly typeOnly: boolean
  readonly line: number
}

export interface Text {
  readonly value: string
  readonly line: number
  /** Tag or called function, or the name the text is given: `sql`, `selectFrom`, `act`. */
  readonly given: string | null
  /** Place among the arguments when it is handed to a function. */
  readonly argument: number | null
}

export interface Taken {
  readonly what: string
  readonly line: number
}

export interface Measured {
  readonly name: string
  readonly line: number
  readonly lines: number
}

/** Reads a `.ts` file, or the scripts and the expressions of a `.svelte` file. */
export function factsOf(path: string, source: string): Facts {
  const program = path.endsWith('.svelte') ? scriptsOf(source) : source
  const file = ts.createSourceFile(path, program, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
  const facts = gather(file)
  const markup = path.endsWith('.svelte') ? takenInMarkup(source) : []
  return { ...facts, path, lines: source.split('\n').length - 1, taken: [...facts.taken, ...markup] }
}

/** The scripts at their own lines, everything else blank. */
function scriptsOf(source: string): string {
  const blank = (text: string) => text.replaceAll(/[^\n]/gu, ' ')
  let program = ''
  let last = 0
  for (const found of source.matchAll(/(<script\b[^>]*>)([\s\S]*?)<\/script>/gu)) {
    const start = found.index + found[1]!.length
    program += blank(source.slice(last, start)) + found[2]!
    last = start + found[2]!.length
  }
  return program + blank(source.slice(last))
}

/** Markup is no program, but its expressions are: they are searched by their words. */
function takenInMarkup(source: string): Taken[] {
  const blank = (text: string) => text.replaceAll(/[^\n]/gu, ' ')
  const markup = source.replaceAll(/<script\b[\s\S]*?<\/script>|<!--[\s\S]*?-->/gu, blank)
  const words =
    /\b(new Date|(Date|performance)\.now|Math\.random|process\.env|console\.\w+|Temporal\.Now)\b/gu
  return [...markup.matchAll(words)].map((found) => ({
    what: found[0],
    line: markup.slice(0, found.index).split('\n').length,
  }))
}

function gather(file: ts.SourceFile): Omit<Facts, 'path' | 'lines'> {
  const imports: Import[] = []
  const texts: Text[] = []
  const taken: Taken[] = []
  const functions: Measured[] = []
  const takesAct: { name: string; argument: number }[] = []
  const keys: { value: string; line: number }[] = []
  const passesOn: { name: string; from: string; line: number }[] = []
  const uses = new Set<string>()
  const lineAt = (position: number) => file.getLineAndCharacterOfPosition(position).line + 1
  const visit = (node: ts.Node): void => {
    const line = lineAt(node.getStart(file))
    const specifier = specifierOf(node)
    if (specifier) imports.push({ ...specifier, line })
    else if (isText(node)) texts.push({ value: textOf(node), line, ...receiverOf(node) })
    const what = takenBy(node)
    if (what) taken.push({ what, line })
    const used = usedBy(node)
    if (used) uses.add(used)
    if (ts.isExportSpecifier(node) && !node.isTypeOnly) {
      const whole = specifierOf(node.parent.parent)
      if (whole && !whole.typeOnly) passesOn.push({ name: node.name.text, from: whole.specifier, line })
    }
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name))
      keys.push({ value: node.name.text, line })
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const name = nameOf(node)
      if (name !== 'describe') functions.push({ name, line, lines: lineAt(node.getEnd()) - line + 1 })
      const argument = node.parameters.findIndex((it) => ts.isIdentifier(it.name) && it.name.text === 'act')
      if (argument >= 0) takesAct.push({ name, argument })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return { imports, texts, taken, functions, takesAct, keys, passesOn, uses }
}

function specifierOf(node: ts.Node): Omit<Import, 'line'> | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
    return {
      specifier: node.moduleSpecifier.text,
      typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword,
    }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
    return { specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [what] = node.arguments
    return what && ts.isStringLiteralLike(what) ? { specifier: what.text, typeOnly: false } : null
  }
  if (
    ts.isImportTypeNode(node) &&
    ts.isLiteralTypeNode(node.argument) &&
    ts.isStringLiteral(node.argument.literal)
  )
    return { specifier: node.argument.literal.text, typeOnly: true }
  return null
}

type TextNode = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression

function isText(node: ts.Node): node is TextNode {
  if (ts.isStringLiteral(node))
    return (
      !ts.isImportDeclaration(node.parent) &&
      !ts.isExportDeclaration(node.parent) &&
      !ts.isLiteralTypeNode(node.parent)
    )
  return ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)
}

/** A template as one text; what is put in stands as `?`. */
function textOf(node: TextNode): string {
  if (!ts.isTemplateExpression(node)) return node.text
  return node.head.text + node.templateSpans.map((span) => `?${span.literal.text}`).join('')
}

function receiverOf(node: TextNode): Pick<Text, 'given' | 'argument'> {
  const { parent } = node
  if (ts.isTaggedTemplateExpression(parent)) return { given: lastWord(parent.tag), argument: null }
  if (ts.isCallExpression(parent))
    return { given: lastWord(parent.expression), argument: parent.arguments.indexOf(node) }
  if ((ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent)) && ts.isIdentifier(parent.name))
    return { given: parent.name.text, argument: null }
  return { given: null, argument: null }
}

function lastWord(node: ts.Expression): string | null {
  if (ts.isIdentifier(node)) return node.text
  if (ts.isPropertyAccessExpression(node)) return node.name.text
  return null
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name && ts.isIdentifier(node.name)) return node.name.text
  const { parent } = node
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text
  if (ts.isCallExpression(parent)) return lastWord(parent.expression) ?? 'a function'
  return 'a function'
}

function usedBy(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) return node.name.text
  if (ts.isImportSpecifier(node)) return (node.propertyName ?? node.name).text
  if (!ts.isBindingElement(node)) return null
  const name = node.propertyName ?? node.name
  return ts.isIdentifier(name) ? name.text : null
}

const SURROUNDINGS = new Set(['Date.now', 'Math.random', 'process.env', 'Temporal.Now', 'performance.now'])
const CHANCE = new Set(['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues'])

function takenBy(node: ts.Node): string | null {
  if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression)) {
    if (node.expression.text === 'Date') return 'new Date'
    if (CHANCE.has(node.expression.text)) return node.expression.text
  }
  if (!ts.isPropertyAccessExpression(node)) return null
  if (CHANCE.has(node.name.text)) return node.name.text
  if (!ts.isIdentifier(node.expression)) return null
  const { text } = node.expression
  if (text === 'console') return `console.${node.name.text}`
  const what = `${text}.${node.name.text}`
  return SURROUNDINGS.has(what) ? what : null
}
