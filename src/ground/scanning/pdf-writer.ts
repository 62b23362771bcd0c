import { deflateSync } from 'node:zlib'

/** Writes a PDF 1.7 object by object. Plain and deterministic: the same content gives the same bytes. */
export interface PdfWriter {
  /** A number for an object that is written later. */
  reserve(): number
  write(number: number, body: string): void
  stream(number: number, entries: string, content: Uint8Array, options?: { readonly packed?: boolean }): void
  /** The whole file. `id`: 16 bytes that stand for this file. */
  end(catalog: number, id: Uint8Array): Uint8Array
}

export function pdfWriter(): PdfWriter {
  // The second line says to whoever copies it that it is no text.
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
  let at = pieces[0]!.length
  const offsets: number[] = [0]
  const push = (bytes: Buffer): void => {
    pieces.push(bytes)
    at += bytes.length
  }
  const begin = (number: number): void => {
    offsets[number] = at
    push(Buffer.from(`${number} 0 obj\n`, 'latin1'))
  }
  return {
    reserve: () => offsets.push(-1) - 1,
    write(number, body) {
      begin(number)
      push(Buffer.from(`${body}\nendobj\n`, 'latin1'))
    },
    stream(number, entries, content, { packed = true } = {}) {
      const bytes = packed ? deflateSync(content) : Buffer.from(content)
      const filter = packed ? '/Filter /FlateDecode ' : ''
      begin(number)
      push(Buffer.from(`<< ${entries} ${filter}/Length ${bytes.length} >>\nstream\n`, 'latin1'))
      push(bytes)
      push(Buffer.from('\nendstream\nendobj\n', 'latin1'))
    },
    end(catalog, id) {
      const start = at
      const hex = Buffer.from(id).toString('hex')
      const rows = offsets.slice(1).map((it) => `${String(it).padStart(10, '0')} 00000 n \n`)
      push(Buffer.from(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${rows.join('')}`, 'latin1'))
      push(
        Buffer.from(
          `trailer\n<< /Size ${offsets.length} /Root ${catalog} 0 R /ID [<${hex}> <${hex}>] >>\nstartxref\n${start}\n%%EOF\n`,
          'latin1',
        ),
      )
      return Buffer.concat(pieces)
    },
  }
}

/** Four digits behind the point are far below what can be seen. */
export const number = (value: number): string => String(Math.round(value * 10_000) / 10_000)

/** UTF-16 code units as a string of hexadecimal digits. */
export const hexOf = (text: string): string =>
  Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()
