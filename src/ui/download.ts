/** A file to keep, as a page answers with it. */
export interface Download {
  readonly bytes: Uint8Array
  readonly type: string
  /** Safe in a header: letters, digits, hyphens, one dot. */
  readonly file: string
}

export const download = ({ bytes, type, file }: Download): Response =>
  new Response(Uint8Array.from(bytes), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${file}"`,
      'cache-control': 'no-store',
    },
  })
