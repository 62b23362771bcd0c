// Types of everything and the rules of the linter: the program by TypeScript 7, pages and components by svelte-check
// (which still needs TypeScript 6). The same that npm test checks before its tests.
import { ensureInstalled } from './setup/install.mjs'
import { main } from './setup/progress.mjs'
import { runOnNode26 } from './setup/run.mjs'

const steps = [
  ['node_modules/typescript-native/bin/tsc'],
  ['node_modules/oxlint/bin/oxlint', '--type-aware', '--quiet'],
  ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'],
  ['node_modules/svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.pages.json', '--fail-on-warnings'],
]

await main(async () => {
  await ensureInstalled()
  for (const step of steps) {
    const code = await runOnNode26(step)
    if (code !== 0) process.exitCode = code
  }
})
