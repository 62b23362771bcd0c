/** The door of printing on narrow rolls: a slip as drawing, as dots, and over the wire to the printer and back. */
export { slipSvg, WIDTHS, type Arrow, type Dots, type Slip, type SlipBlock } from './slip.ts'
export { bitmapOf, pngOf, type Bitmap } from './bitmap.ts'
export { escposOf } from './escpos.ts'
export { prints, type PrinterState } from './status.ts'
export {
  askPrinter,
  PATIENCE,
  sendToPrinter,
  type Patience,
  type Printed,
  type PrinterAddress,
} from './send.ts'
export { faultOfAddress, isInHouse, PORTS, type AddressFault } from './address.ts'
export { startVirtualPrinter, type Mood, type VirtualPrinter } from './virtual-printer.ts'
