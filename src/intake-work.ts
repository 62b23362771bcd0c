import { every, type PgBoss } from '#ground/jobs/index.ts'
import type { ToolOptions } from '#office/intake/index.ts'
import type { Office } from '#office/office.ts'
import type { Settings } from './settings.ts'
import type { IntakeSettings } from './settings-intake.ts'

/** Which programs look at what comes in, as the administrator has set it. */
export function toolsOf({ intake }: Pick<Settings, 'intake'>): Partial<Omit<ToolOptions, 'pages'>> {
  const { partsFolder, clamd, virus, ocrWorkers, pdfaCheck } = intake
  return { partsFolder, clamd, virus, pdfaCheck, ...(ocrWorkers !== null && { ocrWorkers }) }
}

/** Seconds between two looks into the folder of the scanner. */
const FOLDER_SECONDS = 5

/** What comes in goes from step to step; the folder of the scanner and the mailbox are looked into. */
export async function tendInbox(
  boss: PgBoss,
  { intake, stages }: Pick<Office, 'intake' | 'stages'>,
  { scanFolder, mailbox }: IntakeSettings,
  report: (error: unknown) => void,
): Promise<void> {
  await intake.tendIntake(boss, report)
  // without a file at this stage nothing is taken in: what comes stays where it came
  const isOn = () => stages.isOn('files')
  const readMails = async () => (mailbox && isOn() ? intake.readIntakeMailbox(mailbox) : undefined)
  if (mailbox) await every(boss, 'intake.mailbox', 'minute', readMails, report)
  if (!scanFolder) return
  // Several looks in each minute, by one process: whoever scans stands beside it and waits.
  await every(
    boss,
    'intake.folder',
    'minute',
    async () => {
      for (let look = 0; look < 60 / FOLDER_SECONDS - 1; look++) {
        if (isOn()) await intake.readScanFolder(scanFolder)
        await new Promise((resolve) => setTimeout(resolve, FOLDER_SECONDS * 1000).unref())
      }
    },
    report,
  )
}
