// npm run parts: fetches the programs that work on documents (OCR, virus scanner, PDF/A) into .parts/, without root.
import { ensureParts } from './setup/parts.mjs'
import { Advice, main, say } from './setup/progress.mjs'

await main(async () => {
  const { missing } = await ensureParts()
  if (missing)
    throw new Advice(
      `The programs could not be fetched: ${missing}.\nAn administrator can install them instead: apt install tesseract-ocr tesseract-ocr-deu tesseract-ocr-osd clamav-daemon clamav-freshclam ghostscript`,
    )
  say('All programs are there.')
})
