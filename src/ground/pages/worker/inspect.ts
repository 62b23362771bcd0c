import type { DocumentFacts, PageKind } from '../shapes.ts'
import { sizesOf, withPage, type Open } from './document.ts'
import type { Pdfium } from './pdfium.ts'

const XFA_FULL = 2
const XFA_FOREGROUND = 3
const LOOKED_AT = 100

export function inspect(pdfium: Pdfium, open: Open, kind: PageKind): DocumentFacts {
  const form = pdfium.FPDF_GetFormType(open.doc)
  return {
    kind,
    pages: open.pages,
    sizes: sizesOf(pdfium, open),
    encrypted: pdfium.EPDF_IsEncrypted(open.doc),
    xfa: form === XFA_FULL ? 'dynamic' : form === XFA_FOREGROUND ? 'static' : 'none',
    form: form !== 0,
    signatures: Math.max(0, pdfium.FPDF_GetSignatureCount(open.doc)),
    attachments: Math.max(0, pdfium.FPDFDoc_GetAttachmentCount(open.doc)),
    withText: kind === 'pdf' ? pagesWithText(pdfium, open) : 0,
  }
}

function pagesWithText(pdfium: Pdfium, open: Open): number {
  let found = 0
  for (let number = 1; number <= Math.min(open.pages, LOOKED_AT); number++)
    if (withPage(pdfium, open, number, (page) => hasText(pdfium, page))) found++
  return found
}

function hasText(pdfium: Pdfium, page: number): boolean {
  const texts = pdfium.FPDFText_LoadPage(page)
  if (texts === 0) return false
  const count = pdfium.FPDFText_CountChars(texts)
  pdfium.FPDFText_ClosePage(texts)
  return count > 0
}
