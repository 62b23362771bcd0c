/**
 * Makes our two style sheets out of the untouched KERN package: one for left-to-right pages, one mirrored for
 * right-to-left pages. Both sit in the cascade layer `kern`, so a component's own rule always wins, and both keep only
 * the rules our pages can use (KERN is 340 KB, a third of it utilities). Called by vite.config.ts.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import postcss from 'postcss'
import { PurgeCSS } from 'purgecss'
import rtlcss from 'rtlcss'

const root = join(import.meta.dirname, '..')
const require = createRequire(import.meta.url)
const target = join(root, 'src/ui/styles/generated')

/** Scripts whose letters Fira Sans has. Each is fetched only by pages that show such letters (unicode-range). */
const firaScripts = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek']
const weights = [400, 600]

/** The check mark of a box looks the same in every direction of reading. */
const tick = /\.kern-form-check__checkbox:checked(:[a-z-]+)*::before/g

export async function buildStyles() {
  const kern = await usedRules(readFileSync(require.resolve('@kern-ux/native/dist/kern.css'), 'utf8'))
  const mirrored = rtlcss.process(kern.replaceAll(tick, '/*rtl:ignore*/ $&'))
  const fira = fontFaces('@fontsource/fira-sans', firaScripts)
  const own = ownStyles()
  const chinese = chineseOfTheDevice()
  const ownNameOfChinese = facesWith(chinese, '中文')
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, 'ltr.css'), sheet(fira + arabicOfTheDevice() + ownNameOfChinese, kern, own))
  writeFileSync(
    join(target, 'rtl.css'),
    sheet(fira + fontFaces('@fontsource/noto-sans-arabic', ['arabic']) + ownNameOfChinese, mirrored, own),
  )
  writeFileSync(join(target, 'zh.css'), chinese.join('\n'))
}

function sheet(fonts, kern, own) {
  return `@layer kern, own;\n${fonts}\n@layer kern {\n${kern}\n}\n@layer own {\n${own}\n}\n`
}

/**
 * The package's own @font-face rules (font-display: swap, unicode-range), addresses made relative to our file. KERN also
 * asks for weight 500; the 600 file answers for it, so that no third file is fetched.
 */
function fontFaces(name, scripts) {
  const faces = weights.flatMap((weight) =>
    readFileSync(require.resolve(`${name}/${weight}.css`), 'utf8').split('/* '),
  )
  return faces
    .filter((face) => scripts.some((script) => face.match(new RegExp(`^${basename(name)}-${script}-\\d`))))
    .map((face) => face.slice(face.indexOf('@font-face')))
    .join('\n')
    .replaceAll(/url\(\.\/files\/([^)]+)\)/g, `url(${name}/files/$1)`)
    .replaceAll(/, ?url\([^)]+\.woff\) format\('woff'\)/g, '')
    .replaceAll('font-weight: 600', 'font-weight: 500 900')
}

/**
 * Left-to-right pages show Arabic only as a name in the language switch. Phones and PCs have such letters; the 50 KB font
 * is fetched only where they do not, as on a bare terminal.
 */
function arabicOfTheDevice() {
  const [face] = fontFaces('@fontsource/noto-sans-arabic', ['arabic']).split('@font-face').slice(1)
  const known = ['Noto Sans Arabic', 'Noto Naskh Arabic', 'Geeza Pro', 'Segoe UI', 'Arial', 'DejaVu Sans']
  return `@font-face${face}`.replace('src: ', `src: ${known.map((font) => `local('${font}')`).join(', ')}, `)
}

/**
 * Chinese letters: 3.7 MB in a hundred slices, of which a bare terminal fetches those it shows. Phones and PCs have such
 * letters and fetch nothing. One weight; the browser makes the bold one.
 */
function chineseOfTheDevice() {
  const known = [
    'PingFangSC-Regular',
    'PingFang SC',
    'Microsoft YaHei',
    'Noto Sans CJK SC',
    'NotoSansCJKsc-Regular',
  ]
  const local = [...known, 'Noto Sans SC', 'Source Han Sans SC', 'SimHei'].map((font) => `local('${font}')`)
  return readFileSync(require.resolve('@fontsource/noto-sans-sc/400.css'), 'utf8')
    .split('/* ')
    .filter((face) => /^noto-sans-sc-\[\d+\]/.test(face))
    .map((face) => face.slice(face.indexOf('@font-face')))
    .map((face) => face.replace('src: ', `src: ${local.join(', ')}, `))
    .map((face) => face.replaceAll(/url\(\.\/files\/([^)]+)\)/g, 'url(@fontsource/noto-sans-sc/files/$1)'))
    .map((face) => face.replaceAll(/, ?url\([^)]+\.woff\) format\('woff'\)/g, ''))
}

/** The slices that hold these letters. */
function facesWith(faces, letters) {
  const codes = [...letters].map((letter) => letter.codePointAt(0))
  const holds = (face) =>
    [...face.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].some(([, from, to = from]) =>
      codes.some((code) => code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16)),
    )
  return faces.filter(holds).join('\n')
}

async function usedRules(css) {
  const [result] = await new PurgeCSS().purge({
    css: [{ raw: prepared(css) }],
    content: [{ raw: pageSources(join(root, 'src')).join('\n'), extension: 'svelte' }],
    // icons are asked for by name: <Icon name="home"> needs .kern-icon--home
    defaultExtractor: (content) =>
      (content.match(/[A-Za-z0-9_-]+/g) ?? []).flatMap((word) => [word, `kern-icon--${word}`]),
    // the colours of light and dark, and variants put together in a component: kern-alert--${kind}
    safelist: {
      greedy: [
        /^kern-(alert|badge|btn|body|heading|title|table|card|list|accordion|form-input|form-check|level|layer|light|dark)/,
      ],
    },
    dynamicAttributes: ['type', 'data-kern-theme'],
    keyframes: true,
    fontFace: true,
  })
  return withoutUnusedVariables(result.css)
}

/** KERN declares its whole palette. Keeps what our rules, our components or a kept variable name. */
function withoutUnusedVariables(css) {
  const tree = postcss.parse(css)
  const named = (text) => text.match(/--kern-[a-z0-9-]+/g) ?? []
  const declared = new Map()
  const used = new Set([...pageSources(join(root, 'src')), ownStyles()].flatMap(named))
  tree.walkDecls((declaration) => {
    const names = named(declaration.value)
    if (!declaration.prop.startsWith('--')) names.forEach((name) => used.add(name))
    else declared.set(declaration.prop, [...(declared.get(declaration.prop) ?? []), ...names])
  })
  for (const name of used) declared.get(name)?.forEach((needed) => used.add(needed))
  tree.walkDecls(/^--kern-/, (declaration) => void (used.has(declaration.prop) || declaration.remove()))
  return tree.toString()
}

function ownStyles() {
  return readFileSync(join(root, 'src/ui/styles/own.css'), 'utf8')
}

/** Without comments, mended where it would fail our readers, and marked where the purger must look away. */
function prepared(css) {
  const tree = postcss.parse(css)
  tree.walkComments((comment) => comment.remove())
  tree.walkAtRules('charset', (rule) => rule.remove())
  // KERN paints signs white under forced colours: invisible in the light high-contrast themes of Windows
  tree.walkAtRules('media', (rule) => {
    if (rule.params.includes('forced-colors'))
      rule.replaceValues('var(--kern-color-white)', () => 'CanvasText')
  })
  // the colours of the whole page hang on `:is(body, …)`, which the purger would take for unused
  tree.walkRules(/:is\(body/, (rule) => void rule.before(postcss.comment({ text: 'purgecss ignore' })))
  return tree.toString()
}

function pageSources(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(svelte|html)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}

if (process.argv[1] === import.meta.filename) await buildStyles()
