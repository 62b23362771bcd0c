// Runs a TypeScript file of this project on the Node 26 that comes with the packages.
import { ensureInstalled } from './setup/install.mjs'
import { main } from './setup/progress.mjs'
import { runOnNode26 } from './setup/run.mjs'

await main(async () => {
  await ensureInstalled()
  process.exitCode = await runOnNode26(['--disable-warning=ExperimentalWarning', ...process.argv.slice(2)])
})
