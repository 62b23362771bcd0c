/** Small genuine papers: as few bytes as still make one. */

/** One grey point. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

/** A photograph of this size, with the data a camera adds; what lies between head and end is noise. */
export function jpeg({ width = 40, height = 30, filling = 50 } = {}): Buffer {
  const exif = Buffer.from('Exif\0\0MM\0*', 'latin1')
  const part = (mark: number, body: Buffer): Buffer => {
    const head = Buffer.from([0xff, mark, 0, 0])
    head.writeUInt16BE(body.length + 2, 2)
    return Buffer.concat([head, body])
  }
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  const noise = Buffer.alloc(filling, 0x5a)
  const end = Buffer.from([0xff, 0xd9])
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    part(0xe1, exif),
    part(0xc0, frame),
    part(0xda, noise),
    end,
  ])
}

export function pdf(more = ''): Buffer {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << ${more} >>\n%%EOF\n`,
    'latin1',
  )
}

/** A PNG that says it is as large as this. */
export function hugePng(width: number, height: number): Buffer {
  const bytes = Buffer.from(PNG)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}
