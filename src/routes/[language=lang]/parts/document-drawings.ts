import type { DocumentPicture } from './document-pictures.ts'

/** One line of a drawing on a sheet of 64 by 64; ink, 2 wide and not filled unless told. */
export interface Stroke {
  readonly d: string
  readonly fill?: string
  readonly stroke?: string
  readonly width?: number
}

const [paper, green, rose, gold] = ['#f3f6fa', '#dff0e2', '#fde9ef', '#e7c65a']
const [ink, white, red, brass] = ['#14304f', '#fff', '#b3261e', '#a97b00']

/**
 * The drawings as lines. They stand in the page itself, each once: a phone on a slow line asks for nothing more, and
 * drawings that resemble each other weigh little together.
 */
export const drawings: Readonly<Record<DocumentPicture, readonly Stroke[]>> = {
  authority: [
    { d: 'M22 6h20l8 8v30H22zM42 6v8h8M28 18h14M28 24h16M28 30h16', fill: paper },
    {
      d: 'M28 39c3-5 5-5 6-2s3 1 8-1M8 40a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M5 51c0-6 14-6 14 0M49 47a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M47 56c0-5 10-5 10 0M22 51h18m-4-4l4 4-4 4',
    },
  ],
  bank: [
    { d: 'M14 6h26l10 10v42H14zM40 6v10h10', fill: paper },
    { d: 'M20 25l12-8 12 8zM23 28v9M29 28v9M35 28v9M41 28v9M20 40h24M20 47h10M36 47h8M20 53h10M36 53h8' },
  ],
  benefits: [
    { d: 'M14 6h26l10 10v42H14zM40 6v10h10', fill: paper },
    { d: 'M20 18h24' },
    { d: 'M24 28a4 4 0 1 0 8 0a4 4 0 1 0 -8 0', fill: gold },
    { d: 'M33 26a4 4 0 1 0 8 0a4 4 0 1 0 -8 0', fill: gold },
    { d: 'M18 38h7l5 3h8c3 0 3 4 0 4h-7M38 43l7-4c3-1 4 2 2 4l-9 7H18' },
  ],
  birth: [
    { d: 'M14 6h26l10 10v42H14zM40 6v10h10', fill: paper },
    {
      d: 'M23 28a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M32 19c-1-3 2-4 3-2M29 27h0M35 27h0M29 31c2 2 4 2 6 0M20 44h24M20 51h13',
    },
  ],
  contract: [
    { d: 'M14 6h26l10 10v42H14zM40 6v10h10', fill: paper },
    {
      d: 'M20 18h24M20 24h24M23 31h18a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-18a2 2 0 0 1 -2 -2v-8a2 2 0 0 1 2 -2zM28 31v-3h8v3M21 36h22M18 53c3-6 4-6 5-2s2 0 6-1M36 53c3-6 4-6 5-2s2 0 5-1',
    },
  ],
  court: [
    { d: 'M14 6h26l10 10v42H14zM40 6v10h10', fill: paper },
    {
      d: 'M32 18v20M24 38h16M21 22h22M21 22l-4 9h8zM43 22l-4 9h8zM17 31c1 4 7 4 8 0M39 31c1 4 7 4 8 0M20 45h24M20 51h13',
    },
  ],
  decision: [
    { d: 'M20 4h28l8 8v40H20z', fill: white },
    { d: 'M10 10h28l8 8v40H10zM38 10v8h8', fill: paper },
    {
      d: 'M28 20v14M28 24c-4-4-9-3-12-5 0 6 4 10 9 10M28 24c4-4 9-3 12-5 0 6-4 10-9 10M24 37l4-4 4 4M16 44h24M16 50h16',
    },
  ],
  degree: [
    { d: 'M6 14h52v36H6z', fill: paper },
    { d: 'M20 24l12-5 12 5-12 5zM25 27v6c4 3 10 3 14 0v-6M44 24v7M14 40h22' },
    { d: 'M42 43a5 5 0 1 0 10 0a5 5 0 1 0 -10 0', fill: gold },
    { d: 'M44 47l-1 9 4-2 4 2-1-9' },
  ],
  employer: [
    { d: 'M14 6h26l10 10v42H14zM40 6v10h10', fill: paper },
    { d: 'M19 34V22l7 5v-5l7 5v-9h5v16zM24 34v-4M30 34v-4M20 41h24M20 47h13' },
    { d: 'M38 51a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M41.5 51a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0', stroke: red },
  ],
  folded_paper: [
    { d: 'M8 10l16-4v48l-16 4zM24 6l16 4v48l-16-4zM40 10l16-4v48l-16 4z', fill: green },
    { d: 'M13 21a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M11 30c0-5 10-5 10 0M28 18l8 2M28 26l8 2M28 34l8 2' },
    { d: 'M42 40a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M45.5 40a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0', stroke: red },
  ],
  form: [
    { d: 'M14 6h26l10 10v42H14zM40 6v10h10', fill: paper },
    {
      d: 'M19 18h6v6h-6zM19 29h6v6h-6zM19 40h6v4h-6M20 20.500l2 2 3-5M30 21h10M30 32h14M30 42h14M20 51c3-6 5-6 6-2s3 2 5-1 3 1 7-1',
    },
  ],
  health: [
    { d: 'M14 6h26l10 10v42H14zM40 6v10h10', fill: paper },
    { d: 'M24 16v8c0 10 14 10 14 0v-8M31 32v6c0 8 11 8 11 0v-2M39 33a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M20 52h14' },
  ],
  id_card: [
    { d: 'M10 15h44a4 4 0 0 1 4 4v26a4 4 0 0 1 -4 4h-44a4 4 0 0 1 -4 -4v-26a4 4 0 0 1 4 -4z', fill: paper },
    { d: 'M14 27a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M11 38c0-6 14-6 14 0M32 24h20M32 31h20M32 38h13M12 44h40' },
  ],
  insurance: [
    { d: 'M8 6h22l8 8v32H8zM30 6v8h8M14 28h18M14 34h18M14 40h12', fill: paper },
    { d: 'M19 12v10M14 17h10', stroke: red, width: 3 },
    { d: 'M35 38h21a3 3 0 0 1 3 3v13a3 3 0 0 1 -3 3h-21a3 3 0 0 1 -3 -3v-13a3 3 0 0 1 3 -3z', fill: white },
    { d: 'M36 44h7v5h-7zM47 45h8M47 50h5' },
    { d: 'M36 38l18 18M54 38l-18 18', stroke: red, width: 3 },
  ],
  language: [
    { d: 'M6 22h44v36H6z', fill: paper },
    { d: 'M13 40h24M13 46h24M13 52h14' },
    { d: 'M28 5h30v20H44l-7 7v-7h-9z', fill: white },
    { d: 'M35 19l4-10 4 10M36.500 16h5M48 11h6M51 11v8' },
  ],
  letter: [{ d: 'M6 22h52v34H6z', fill: paper }, { d: 'M14 22V8h36v14M20 14h24M6 22l26 20 26-20' }],
  marriage: [
    { d: 'M14 6h26l10 10v42H14zM40 6v10h10', fill: paper },
    { d: 'M19 31a8 8 0 1 0 16 0a8 8 0 1 0 -16 0M29 31a8 8 0 1 0 16 0a8 8 0 1 0 -16 0', stroke: brass },
    { d: 'M20 17h13M20 45h24M20 51h13' },
  ],
  passport: [
    { d: 'M19 6h26a4 4 0 0 1 4 4v44a4 4 0 0 1 -4 4h-26a4 4 0 0 1 -4 -4v-44a4 4 0 0 1 4 -4z', fill: ink },
    {
      d: 'M23 27a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M23 27h18M32 18c-6 5-6 13 0 18M32 18c6 5 6 13 0 18M23 44h18M26 50h12',
      stroke: white,
    },
  ],
  payslip: [
    { d: 'M22 6h34v36H22z', fill: white },
    { d: 'M15 13h34v36H15z', fill: white },
    { d: 'M8 20h34v38H8z', fill: paper },
    { d: 'M30 29c-8-5-13 1-13 6s5 11 13 6M14 33h10M14 37h10M14 50h22' },
  ],
  pension: [
    { d: 'M14 6h26l10 10v42H14zM40 6v10h10', fill: paper },
    { d: 'M20 44v-6h5v6zM28 44V33h5v11zM36 44V27h5v17zM19 44h26M20 18h14M20 51h24' },
  ],
  photo: [
    { d: 'M9 8h19a4 4 0 0 1 4 4v40a4 4 0 0 1 -4 4h-19a4 4 0 0 1 -4 -4v-40a4 4 0 0 1 4 -4z', fill: paper },
    {
      d: 'M14 20a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M11 31c0-6 14-6 14 0M11 38h5v5h-5zM20 38h5v5h-5zM11 47h5v5h-5zM21 48h4M25 52h0M39 16h20v26h-20zM46 25a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M44 34c0-5 10-5 10 0',
    },
    { d: 'M38 18l22 22M60 18l-22 22', stroke: red, width: 3 },
  ],
  police: [
    { d: 'M14 6h26l10 10v42H14zM40 6v10h10', fill: paper },
    { d: 'M32 15l3 6 7 1-5 5 1 7-6-3-6 3 1-7-5-5 7-1z' },
    { d: 'M32 41v7M32 53h0', stroke: red, width: 4 },
  ],
  registration: [
    { d: 'M14 6h26l10 10v42H14zM40 6v10h10', fill: paper },
    { d: 'M20 34l12-11 12 11M23 32v12h18V32M29 44v-7h6v7M20 51h11' },
    { d: 'M38 51a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M41.5 51a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0', stroke: red },
  ],
  rent: [
    { d: 'M14 6h26l10 10v42H14zM40 6v10h10', fill: paper },
    { d: 'M20 26l11-10 11 10M23 24v10h16V24M20 40h14M22 49a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M30 49h14v4M39 49v3' },
  ],
  residence_card: [
    { d: 'M26 8h26l6 6v22H26z', fill: green },
    { d: 'M39 8v12M32 24h18' },
    { d: 'M9 22h38a4 4 0 0 1 4 4v24a4 4 0 0 1 -4 4h-38a4 4 0 0 1 -4 -4v-24a4 4 0 0 1 4 -4z', fill: rose },
    { d: 'M11 33a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M8 44c0-6 14-6 14 0' },
    { d: 'M29 28h7a1 1 0 0 1 1 1v5a1 1 0 0 1 -1 1h-7a1 1 0 0 1 -1 -1v-5a1 1 0 0 1 1 -1z', fill: gold },
    { d: 'M28 41h17M28 47h12M41 29h5' },
  ],
  school: [
    { d: 'M14 6h26l10 10v42H14zM40 6v10h10', fill: paper },
    { d: 'M32 24c-4-3-8-3-12-2v14c4-1 8-1 12 2 4-3 8-3 12-2V22c-4-1-8-1-12 2zM32 24v14M20 45h13M20 51h10' },
    { d: 'M38 50a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M41.5 50a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0', stroke: red },
  ],
  tax: [
    { d: 'M14 6h26l10 10v42H14zM40 6v10h10', fill: paper },
    {
      d: 'M24 32l14-14M23 20a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M34 31a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M20 42h10M37 42h7M20 48h10M37 48h7M37 53h7',
    },
  ],
  visa: [
    { d: 'M32 12c-8-4-16-4-26-2v42c10-2 18-2 26 2 8-4 16-4 26-2V10c-10-2-18-2-26 2zM32 12v42', fill: paper },
    { d: 'M36 20h19v22h-19z', fill: green },
    { d: 'M40 25h11M40 30h11M40 36h7M12 22h14M12 28h14M12 34h9' },
  ],
}
