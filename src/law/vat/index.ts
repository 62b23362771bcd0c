/** Door: rates of Umsatzsteuer as dated data, and what is net and gross by them. Pure. */
export { grossOf, netOf, vatRateIn, vatRatesIn, type VatRate } from './vat.ts'
