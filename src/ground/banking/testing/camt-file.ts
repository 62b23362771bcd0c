/** Statements as a bank writes them, for tests: own words, nobody's account. */
export interface WrittenItem {
  readonly cents: number
  readonly text?: string
  readonly reference?: string
  readonly party?: string
  readonly returned?: string
  readonly bankReference?: string
  /** Leaves the amount out, as some banks do in a batch. */
  readonly silent?: boolean
}

export interface WrittenEntry {
  /** Signed; the sum of the items unless told. */
  readonly cents?: number
  readonly items?: readonly WrittenItem[]
  readonly on?: string
  readonly bankReference?: string | null
  readonly reversal?: boolean
  readonly status?: string
  readonly kind?: readonly [string, string, string]
  /** Put in as it is, before the details. */
  readonly raw?: string
}

export interface WrittenStatement {
  readonly id?: string
  readonly account?: string
  readonly currency?: string
  readonly opening?: number
  readonly closing?: number
  readonly entries: readonly WrittenEntry[]
}

export const OFFICE_IBAN = 'DE02120300000000202051'

const money = (cents: number): string => `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
const amount = (cents: number, currency: string): string =>
  `<Amt Ccy="${currency}">${money(Math.abs(cents))}</Amt><CdtDbtInd>${cents < 0 ? 'DBIT' : 'CRDT'}</CdtDbtInd>`
const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`)

/** A file of these statements in a version of camt.053.001 (`02` to `13`). */
export function camtFile(statements: readonly WrittenStatement[], version = '08'): Uint8Array {
  const late = Number(version) >= 8
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}">\n` +
      `<BkToCstmrStmt>\n<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-20T18:00:00+01:00</CreDtTm></GrpHdr>\n` +
      `${statements.map((it, at) => statementOf(it, at, late)).join('\n')}\n</BkToCstmrStmt>\n</Document>\n`,
  )
}

function statementOf(written: WrittenStatement, at: number, late: boolean): string {
  const { id = `2026-${at + 1}`, account = OFFICE_IBAN, currency = 'EUR', opening = 100_000 } = written
  const sum = written.entries.filter(({ status = 'BOOK' }) => status === 'BOOK').map(sumOf)
  const closing = written.closing ?? opening + sum.reduce((so, it) => so + it, 0)
  const balance = (kind: string, cents: number): string =>
    `<Bal><Tp><CdOrPrtry><Cd>${kind}</Cd></CdOrPrtry></Tp>${amount(cents, currency)}<Dt><Dt>2026-11-20</Dt></Dt></Bal>`
  return [
    `<Stmt><Id>${escaped(id)}</Id><ElctrncSeqNb>${at + 1}</ElctrncSeqNb>`,
    `<Acct><Id><IBAN>${account}</IBAN></Id><Ccy>${currency}</Ccy></Acct>`,
    balance('OPBD', opening),
    balance('CLBD', closing),
    ...written.entries.map((it, no) => entryOf(it, no, currency, late)),
    '</Stmt>',
  ].join('\n')
}

const sumOf = ({ cents, items = [] }: WrittenEntry): number =>
  cents ?? items.reduce((sum, it) => sum + it.cents, 0)

function entryOf(written: WrittenEntry, no: number, currency: string, late: boolean): string {
  const { on = '2026-11-20', status = 'BOOK', kind = ['PMNT', 'RCDT', 'ESCT'], items = [] } = written
  const { bankReference = `B${on}-${no + 1}` } = written
  return [
    `<Ntry><NtryRef>${no + 1}</NtryRef>${amount(sumOf(written), currency)}`,
    written.reversal ? '<RvslInd>true</RvslInd>' : '',
    late ? `<Sts><Cd>${status}</Cd></Sts>` : `<Sts>${status}</Sts>`,
    `<BookgDt><Dt>${on}</Dt></BookgDt><ValDt><Dt>${on}</Dt></ValDt>`,
    bankReference === null ? '' : `<AcctSvcrRef>${escaped(bankReference)}</AcctSvcrRef>`,
    `<BkTxCd><Domn><Cd>${kind[0]}</Cd><Fmly><Cd>${kind[1]}</Cd><SubFmlyCd>${kind[2]}</SubFmlyCd></Fmly></Domn></BkTxCd>`,
    written.raw ?? '',
    items.length > 0
      ? `<NtryDtls>${items.map((it) => itemOf(it, currency, late)).join('\n')}</NtryDtls>`
      : '',
    '</Ntry>',
  ].join('')
}

function itemOf(item: WrittenItem, currency: string, late: boolean): string {
  const { cents, text = '', reference, party = 'Erika Beispiel', returned, silent, bankReference } = item
  const name = `<Nm>${escaped(party)}</Nm>`
  const side = cents < 0 ? 'Cdtr' : 'Dbtr'
  const blocks = text === '' ? [] : (text.match(/.{1,140}/gsu) ?? [])
  const money0 = late
    ? amount(cents, currency)
    : `<AmtDtls><TxAmt><Amt Ccy="${currency}">${money(Math.abs(cents))}</Amt></TxAmt></AmtDtls>`
  return [
    '<TxDtls><Refs>',
    bankReference === undefined ? '' : `<AcctSvcrRef>${escaped(bankReference)}</AcctSvcrRef>`,
    '<EndToEndId>NOTPROVIDED</EndToEndId></Refs>',
    silent ? '' : money0,
    `<RltdPties><${side}>${late ? `<Pty>${name}</Pty>` : name}</${side}>`,
    `<${side}Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></${side}Acct></RltdPties>`,
    '<RmtInf>',
    ...blocks.map((it) => `<Ustrd>${escaped(it)}</Ustrd>`),
    reference === undefined
      ? ''
      : `<Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>${escaped(reference)}</Ref></CdtrRefInf></Strd>`,
    '</RmtInf>',
    returned === undefined ? '' : `<RtrInf><Rsn><Cd>${returned}</Cd></Rsn></RtrInf>`,
    '</TxDtls>',
  ].join('')
}
