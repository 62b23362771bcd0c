// npm start: everything from a fresh checkout to the running application. Runs on Node 20 or newer.
import { ensureInstalled } from './setup/install.mjs'
import { main, say } from './setup/progress.mjs'
import { runOnNode26 } from './setup/run.mjs'
import { ensureWebBuilt } from './setup/web.mjs'

await main(async () => {
  await ensureInstalled()
  await ensureWebBuilt()
  say('Starting …')
  process.exitCode = await runOnNode26([
    '--disable-warning=ExperimentalWarning',
    'src/main.ts',
    ...process.argv.slice(2),
  ])
})
