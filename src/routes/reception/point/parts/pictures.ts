/**
 * The picture cards: what a visitor can point to and what a colleague can point to. Own drawings on a grid of 48, lines
 * only, so that they work in black on white and in print.
 */

/** What it is about. */
export const MATTERS = [
  'card',
  'appointment',
  'book',
  'paper',
  'letter',
  'pay',
  'question',
  'urgent',
] as const
/** What is said, both ways. */
export const SAYINGS = [
  'yes',
  'no',
  'wait',
  'come',
  'number',
  'time',
  'interpreter',
  'help',
  'show',
  'thanks',
] as const

export type Matter = (typeof MATTERS)[number]
export type PictureName = Matter | (typeof SAYINGS)[number]

/** SVG path data; filled parts stand apart. */
export const PICTURES: Readonly<Record<PictureName, { readonly line: string; readonly fill?: string }>> = {
  card: {
    line: 'M5 12h38v24H5zM10 30h12M10 18h12v8H10zM28 18h10M28 23h10M28 28h7',
    fill: 'M13 26c0-3 6-3 6 0zM14.2 21a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0z',
  },
  appointment: { line: 'M7 10h34v31H7zM7 18h34M15 6v7M33 6v7M16 29l6 6l11-12' },
  book: { line: 'M7 10h34v31H7zM7 18h34M15 6v7M33 6v7M24 23v13M17.500 29.500h13' },
  paper: { line: 'M12 5h17l8 8v30H12zM29 5v8h8M18 20h13M18 26h13M24 40V30M19.500 35l4.500 5l4.500-5' },
  letter: { line: 'M5 12h38v25H5zM5 12l19 15l19-15' },
  pay: {
    line: 'M4 14h40v21H4zM24 19.500a5 5 0 1 0 .01 0zM9 19.500v10M39 19.500v10',
    fill: 'M23 22h2v5h-2z',
  },
  question: {
    line: 'M6 8h36v25H25l-9 8v-8H6zM20 17c0-6 9-6 9 0c0 4-4.500 3.500-4.500 7',
    fill: 'M23.200 27h2.600v2.600h-2.600z',
  },
  urgent: { line: 'M24 5L45 42H3zM24 18v12', fill: 'M22.500 33.500h3v3h-3z' },
  yes: { line: 'M8 26l11 11L41 12' },
  no: { line: 'M11 11l26 26M37 11L11 37' },
  wait: {
    line: 'M16 22v12h15M16 34v9M31 34v9M16 26h-5V12M27 22h-11',
    fill: 'M13 10a5 5 0 1 0 10 0a5 5 0 1 0-10 0zM35 8h9v2h-3l-2 3l2 3h3v2h-9v-2h1l3-3l-3-3h-1z',
  },
  come: {
    line: 'M15 18v13M15 31l-5 12M15 31l6 12M15 21l-6 6M15 21l8 4M27 14h15M36 8l7 6l-7 6',
    fill: 'M10.500 9a4.500 4.500 0 1 0 9 0a4.500 4.500 0 1 0-9 0z',
  },
  number: {
    line: 'M8 6h32v36l-4-3l-4 3l-4-3l-4 3l-4-3l-4 3l-4-3l-4 3zM14 14h20M18 20l3-2v12M26 18h6l-3.500 12',
  },
  time: { line: 'M24 5a19 19 0 1 0 .01 0zM24 13v11l8 6' },
  interpreter: {
    line: 'M3 42c0-9 14-9 14 0M31 42c0-9 14-9 14 0M8 5h14v11h-6l-4 4v-4H8zM27 10h13v10h-4v4l-4-4h-5z',
    fill: 'M6 30a4 4 0 1 0 8 0a4 4 0 1 0-8 0zM34 30a4 4 0 1 0 8 0a4 4 0 1 0-8 0z',
  },
  help: {
    line: 'M24 5a19 19 0 1 0 .01 0zM24 16a8 8 0 1 0 .01 0zM10.500 10.500l8 8M37.500 10.500l-8 8M10.500 37.500l8-8M37.500 37.500l-8-8',
  },
  show: {
    line: 'M9 9h22v30H9zM14 31h12M14 35h12M33 33l6 6M39 39l6-4M36 22l3 17',
    fill: 'M15 26c0-6 10-6 10 0zM17 18a3 3 0 1 0 6 0a3 3 0 1 0-6 0z',
  },
  thanks: { line: 'M24 40C2 26 8 9 17 9c4 0 6 3 7 5c1-2 3-5 7-5c9 0 15 17-7 31z' },
}
