import type { Ground } from '#ground/act/act.ts'
import * as bankbook from './bankbook/index.ts'
import { bindBankbook, bindCashdesk, bindClaims, bindKiosk } from './bind-money.ts'
import * as cashdesk from './cashdesk/index.ts'
import * as claims from './claims/index.ts'
import * as kiosk from './kiosk/index.ts'
import type { ReceiptsRoom } from './receipts/index.ts'

/** What the rooms of money want to know of the office. */
export interface MoneyOptions {
  /** What the office says of itself when it asks for money. */
  readonly claims?: claims.ClaimsOptions
  /** What payment machines may take while they cannot ask. */
  readonly kiosk?: kiosk.KioskOptions
}

/** The rooms of money, composed and bound. */
export function openMoney(
  { ground, receipts }: { readonly ground: Ground; readonly receipts: ReceiptsRoom },
  options: MoneyOptions,
) {
  const owed = claims.openClaims({ ground }, options.claims)
  const desk = cashdesk.openCashdesk({ ground, claims: owed, receipts })
  return {
    /** For rooms that ask what is owed. */
    owed,
    acts: {
      claims: bindClaims(owed),
      cashdesk: bindCashdesk({ ...desk, cases: kiosk.casesOf }),
      bankbook: bindBankbook(bankbook.openBankbook({ ground, claims: owed })),
      kiosk: bindKiosk(kiosk.openKiosk({ ground, claims: owed }, options.kiosk)),
    },
  }
}
