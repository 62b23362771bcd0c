import { startBoss, work } from '../index.ts'

/** A process that takes a job and never finishes it; the test kills it. Arguments: database URL, queue. */
const [url = '', queue = ''] = process.argv.slice(2)
const boss = await startBoss(url)
await work(boss, queue, async () => {
  console.log('taken')
  await new Promise(() => undefined)
})
