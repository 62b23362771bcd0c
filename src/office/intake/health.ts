import { PART_NAMES, howToInstall, type PartName } from '#ground/parts/index.ts'
import { countStates, waitingFor } from './item-store.ts'
import type { IntakeRoom } from './room.ts'

export interface PartHealth {
  readonly name: PartName | 'clamd-service'
  readonly state: 'there' | 'missing' | 'asleep'
  readonly detail: string
  /** What somebody types to mend it. */
  readonly mend: readonly string[]
  /** Items that wait for it. */
  readonly waiting: number
}

export interface IntakeHealth {
  readonly parts: readonly PartHealth[]
  readonly counts: ReadonlyMap<string, number>
  readonly virus: 'required' | 'when-there' | 'elsewhere'
}

/** Which programs are there, what waits for them, and how to mend it. Names nobody and no document. */
export async function intakeHealth(room: IntakeRoom): Promise<IntakeHealth> {
  const waiting = new Map((await waitingFor(room.ground.db)).map(({ part, count }) => [part, count]))
  const parts: PartHealth[] = []
  for (const name of PART_NAMES.filter((it) => it === 'tesseract' || it === 'ghostscript'))
    parts.push(partOf(room, name, waiting.get(name) ?? 0))
  parts.push(await scannerOf(room, waiting.get('clamd') ?? 0))
  return { parts, counts: await countStates(room.ground.db, null), virus: room.tools.virus }
}

function partOf({ tools }: IntakeRoom, name: PartName, waiting: number): PartHealth {
  const found = tools.find(name)
  const { apt, own } = howToInstall(name)
  if (!found) return { name, state: 'missing', detail: '', mend: [apt, own], waiting }
  if (name === 'tesseract' && tools.ocr() === null)
    return {
      name,
      state: 'asleep',
      detail: 'tesseract-ocr-deu',
      mend: ['apt install tesseract-ocr-deu'],
      waiting,
    }
  return { name, state: 'there', detail: found.program, mend: [], waiting }
}

async function scannerOf({ tools }: IntakeRoom, waiting: number): Promise<PartHealth> {
  const name = 'clamd-service'
  try {
    const { version, signatures } = await tools.scanner()
    if (signatures) return { name, state: 'there', detail: `${version}, ${signatures}`, mend: [], waiting }
    return {
      name,
      state: 'there',
      detail: version,
      mend: ['systemctl enable --now clamav-freshclam'],
      waiting,
    }
  } catch {
    const isInstalled = tools.find('clamd') !== null
    const mend = [
      ...(isInstalled ? [] : [howToInstall('clamd').apt]),
      'systemctl enable --now clamav-freshclam clamav-daemon',
      'WILLKOMMEN_CLAMD=/run/clamav/clamd.ctl',
    ]
    return { name, state: isInstalled ? 'asleep' : 'missing', detail: '', mend, waiting }
  }
}
