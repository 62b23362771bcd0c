import type { Hand } from '#ground/act/act.ts'
import { ScannerProblem } from '#ground/scanning/index.ts'
import { changeFile } from '../item-store.ts'
import type { ItemFile, Verdict } from '../item.ts'
import { skipped, type Job, type StepOutcome } from './outcome.ts'

/** Every file through the scanner. Without one the item waits; nothing counts as clean that was not looked at. */
export async function virus(job: Job): Promise<StepOutcome> {
  const { tools } = job.room
  // A scanner unpacks what it looks at: a bomb would go off there (measured: 21 s for 49 KB). It stays unscanned and unfiled.
  if (job.item.problem === 'bomb' || job.item.problem === 'too-large') return skipped
  const verdicts = new Map<ItemFile, { verdict: Verdict; finding: string }>()
  for (const file of job.files) {
    if (file.verdict === 'clean') continue
    if (tools.virus === 'elsewhere') {
      verdicts.set(file, { verdict: 'not-scanned', finding: '' })
      continue
    }
    try {
      const found = await tools.scan(await job.bytes(file))
      const finding = found.verdict === 'infected' ? found.name : ''
      verdicts.set(file, { verdict: found.verdict, finding })
    } catch (error) {
      if (!(error instanceof ScannerProblem)) throw error
      if (error.kind === 'too-long')
        return { kind: 'done', problem: { name: 'scan-limit', detail: error.message } }
      if (error.kind === 'refused') throw error
      if (tools.virus === 'required') return { kind: 'waiting', part: 'clamd', detail: error.message }
      verdicts.set(file, { verdict: 'not-scanned', finding: '' })
    }
    await job.beat()
  }
  const save = async ({ tx }: Hand): Promise<void> => {
    for (const [{ id }, found] of verdicts) await changeFile(tx, id, found)
  }
  const infected = [...verdicts.values()].find(({ verdict }) => verdict === 'infected')
  if (infected) return { kind: 'quarantined', name: infected.finding, save }
  const isUnseen = [...verdicts.values()].some(({ verdict }) => verdict === 'not-scanned')
  return { kind: 'done', save, ...(isUnseen && { notes: ['not-scanned'] }) }
}
