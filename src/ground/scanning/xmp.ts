/** What a PDF/A says of itself (ISO 19005-2, 6.6): that it is one, its title and when it was made. */
export interface XmpOrder {
  readonly title: string
  /** ISO 8601, in UTC. */
  readonly at: string
  readonly part: 2 | 3
  readonly conformance: 'A' | 'B' | 'U'
}

const PRODUCER = 'Willkommen'

export function xmpOf({ title, at, part, conformance }: XmpOrder): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>${part}</pdfaid:part>
<pdfaid:conformance>${conformance}</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<xmp:CreateDate>${at}</xmp:CreateDate>
<xmp:ModifyDate>${at}</xmp:ModifyDate>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<pdf:Producer>${PRODUCER}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`
}

/** Control signs have no place in XML at all. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
}

export interface PdfaClaim {
  /** e.g. `2U`; null: it does not claim to be PDF/A. */
  readonly claims: string | null
  /** What of a PDF/A can be seen from outside and is missing. A whole check is veraPDF's. */
  readonly missing: readonly ('metadata' | 'output-intent' | 'id' | 'end')[]
  readonly encrypted: boolean
}

/** Markers only; reads the plain parts of the file. Metadata of a PDF/A are never packed or encrypted. */
export function pdfaClaim(bytes: Uint8Array): PdfaClaim {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const part = /pdfaid:part(?:>|\s*=\s*["'])\s*(\d)/.exec(text)?.[1]
  const conformance = /pdfaid:conformance(?:>|\s*=\s*["'])\s*([ABUabu])/.exec(text)?.[1]?.toUpperCase() ?? ''
  const missing: PdfaClaim['missing'][number][] = []
  if (!part) missing.push('metadata')
  // with objects packed into streams the entry cannot be seen; the words of the metadata then have to do
  if (!text.includes('/GTS_PDFA1') && !text.includes('/ObjStm')) missing.push('output-intent')
  if (!/\/ID\s*\[/.test(text)) missing.push('id')
  if (!/%%EOF\s*$/.test(text.slice(-64))) missing.push('end')
  return { claims: part ? `${part}${conformance}` : null, missing, encrypted: /\/Encrypt[\s\d<]/.test(text) }
}
