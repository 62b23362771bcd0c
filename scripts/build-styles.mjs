/**
 * Makes our two style sheets out of the untouched KERN package: one for left-to-right pages, one mirrored for
 * right-to-left pages. Both sit in the cascade layer `kern`, so a component's own rule always wins, and both keep only
 * the rules our pages can use (KERN is 340 KB, a third of it utilities). Called by vite.config.ts.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import postcss from 'postcss'
import { PurgeCSS } from 'purgecss'
import rtlcss from 'rtlcss'

const root = join(import.meta.dirname, '..')
const require = createRequire(import.meta.url)
const target = join(root, 'src/ui/styles/generated')

/** Scripts whose letters Fira Sans has. Each is fetched only by pages that show such letters (unicode-range). */
const firaScripts = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek']
const weights = [400, 600]

export async function buildStyles() {
  const kern = await usedRules(readFileSync(require.resolve('@kern-ux/native/dist/kern.css'), 'utf8'))
  const mirrored = rtlcss.process(kern, { clean: false })
  const latin = fontFaces('@fontsource/fira-sans', firaScripts)
  const arabic = fontFaces('@fontsource/noto-sans-arabic', ['arabic'])
  const own = readFileSync(join(root, 'src/ui/styles/own.css'), 'utf8')
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, 'ltr.css'), sheet(latin, kern, own))
  // Arabic letters are named in every page's language switch, but only these pages may cost their 50 KB font
  writeFileSync(join(target, 'rtl.css'), sheet(latin + arabic, mirrored, own))
}

function sheet(fonts, kern, own) {
  return `@layer kern, own;\n${fonts}\n@layer kern {\n${kern}\n}\n@layer own {\n${own}\n}\n`
}

/** The package's own @font-face rules (font-display: swap, unicode-range), addresses made relative to our file. */
function fontFaces(name, scripts) {
  return scripts
    .flatMap((script) =>
      weights.map((weight) => readFileSync(require.resolve(`${name}/${script}-${weight}.css`), 'utf8')),
    )
    .join('\n')
    .replaceAll(/url\(\.\/files\/([^)]+)\)/g, `url(${name}/files/$1)`)
    .replaceAll(/, ?url\([^)]+\.woff\) format\('woff'\)/g, '')
}

async function usedRules(css) {
  const [result] = await new PurgeCSS().purge({
    css: [{ raw: withoutComments(css) }],
    content: [{ raw: pageSources(join(root, 'src')).join('\n'), extension: 'svelte' }],
    // icons are asked for by name: <Icon name="home"> needs .kern-icon--home
    defaultExtractor: (content) =>
      (content.match(/[A-Za-z0-9_-]+/g) ?? []).flatMap((word) => [word, `kern-icon--${word}`]),
    // variants put together in a component: kern-alert--${kind}
    safelist: {
      greedy: [/^kern-(alert|badge|btn|body|heading|title|table|card|list|accordion|form-input|form-check)/],
    },
    keyframes: true,
    variables: true,
    fontFace: true,
  })
  return result.css
}

function withoutComments(css) {
  const tree = postcss.parse(css)
  tree.walkComments((comment) => comment.remove())
  tree.walkAtRules('charset', (rule) => rule.remove())
  return tree.toString()
}

function pageSources(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(svelte|html)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}

if (process.argv[1] === import.meta.filename) await buildStyles()
