import type { Ground } from '#ground/act/act.ts'
import * as bankbook from './bankbook/index.ts'
import { bindBankbook, bindCashdesk, bindCharging, bindClaims, bindKiosk } from './bind-money.ts'
import * as cashdesk from './cashdesk/index.ts'
import type { CatalogueBook } from './catalogue/index.ts'
import * as charging from './charging/index.ts'
import * as claims from './claims/index.ts'
import * as kiosk from './kiosk/index.ts'
import type { ReceiptsRoom } from './receipts/index.ts'

/** What the rooms of money want to know of the office. */
export interface MoneyOptions {
  /** What the office says of itself when it asks for money. */
  readonly claims?: claims.ClaimsOptions
  /** What payment machines may take while they cannot ask. */
  readonly kiosk?: kiosk.KioskOptions
  /** Which card terminals this program speaks with. */
  readonly cashdesk?: cashdesk.CashdeskOptions
}

interface MoneyHouse {
  readonly ground: Ground
  readonly receipts: ReceiptsRoom
  readonly catalogue: CatalogueBook
}

/** The rooms of money, composed and bound. */
export function openMoney({ ground, receipts, catalogue }: MoneyHouse, options: MoneyOptions) {
  const owed = claims.openClaims({ ground }, options.claims)
  const desk = cashdesk.openCashdesk({ ground, claims: owed, receipts }, options.cashdesk)
  return {
    /** For rooms that ask what is owed. */
    owed,
    acts: {
      claims: bindClaims(owed),
      charging: bindCharging(charging.openCharging({ ground, catalogue, claims: owed })),
      cashdesk: bindCashdesk({ ...desk, cases: kiosk.casesOf }),
      bankbook: bindBankbook(bankbook.openBankbook({ ground, claims: owed })),
      kiosk: bindKiosk(kiosk.openKiosk({ ground, claims: owed }, options.kiosk)),
    },
  }
}
