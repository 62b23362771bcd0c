import type { Ground } from '#ground/act/act.ts'
import { createPages, type PagesSettings } from '#ground/pages/index.ts'
import { closedStore, openStore, type StoreOptions } from '#ground/store/index.ts'
import { bindBulk } from './bind-bulk.ts'
import { bindCasefiles, bindCirculation, bindInspection, bindViewing } from './bind-files.ts'
import { bindIntake } from './bind-intake.ts'
import { bindLetters } from './bind-letters.ts'
import { bindRetention } from './bind-retention.ts'
import * as bulk from './bulk/index.ts'
import * as casefiles from './casefiles/index.ts'
import type { CatalogueBook } from './catalogue/index.ts'
import * as circulation from './circulation/index.ts'
import type { HandInRoom } from './handin/index.ts'
import * as intake from './intake/index.ts'
import { openLetters } from './letters/index.ts'
import { openRetention } from './retention/index.ts'
import * as inspection from './inspection/index.ts'
import { readerOf, scannerOf } from './scan-for-bulk.ts'
import * as viewing from './viewing/index.ts'

/** What the rooms of the electronic file want to know of the machine. */
export interface FileOptions {
  /** How much of the machine the reader of documents may take. */
  readonly pages?: PagesSettings
  /** Stands at the head of protocols and letters of the file. */
  readonly officeName?: string
  /** Where the bytes of files lie and what opens them; without it no file can be kept. */
  readonly store?: StoreOptions
  /** Which programs look at what comes in. */
  readonly intake?: Partial<Omit<intake.ToolOptions, 'pages'>>
  /** Where whole stocks of files come from and go to. */
  readonly bulk?: Partial<bulk.BulkOptions>
}

/** The rooms of the electronic file, composed and bound. Close them with the office. */
export async function openFiles(
  { ground, catalogue, handin }: { ground: Ground; catalogue: CatalogueBook; handin: HandInRoom },
  options: FileOptions,
) {
  const store = options.store ? await openStore({ ground, ...options.store }) : closedStore()
  const pages = createPages(options.pages)
  const tools = intake.openTools({ pages, ...options.intake })
  const name = options.officeName ?? 'Ausländerbehörde'
  const files = casefiles.openCasefiles({ ground, store, catalogue })
  return {
    acts: {
      ...{ store, pages },
      casefiles: bindCasefiles(files),
      circulation: bindCirculation(circulation.openCirculation({ files, officeName: name })),
      letters: bindLetters(openLetters({ files, officeName: name })),
      retention: bindRetention(openRetention({ files, officeName: name, scanner: tools })),
      inspection: bindInspection(
        inspection.openInspections({ files, pages, office: { authority: name, name } }),
      ),
      viewing: bindViewing(viewing.openViewing(files, pages)),
      intake: bindIntake(
        intake.openIntake({
          ...{ ground, store, pages, casefiles: files, handin, tools },
          office: { authority: name, name },
        }),
      ),
      bulk: bindBulk(
        bulk.openBulk(
          { ground, pages, casefiles: files },
          { ...scannerOf(tools), ...readerOf(tools, pages), ...options.bulk },
        ),
      ),
    },
    async close(): Promise<void> {
      await tools.close()
      await pages.close()
    },
  }
}
