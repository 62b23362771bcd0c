/** The door of printing: printers of a site, numbers and slips on paper. */
export { printingPermissions } from './permissions.ts'
export { openPrinting, type PrintingOptions, type PrintingRoom } from './room.ts'
export type { KnownPrinter, Printer, PrinterFault, Way } from './printer.ts'
export { savePrinter, saveWay, type SavePrinterCommand, type SavePrinterRefusal } from './save-printer.ts'
export type { PrintRefusal, Slip } from './print-slip.ts'
export { printTest, printTicket, type PrintTicketCommand } from './print-ticket.ts'
export { printerTroubles, readPrinters, terminalsOf, waysOf, type PrinterTrouble } from './read-printers.ts'
export { forgetSlips, lookAfterPrinters } from './look-after.ts'
