import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { unpackWoff } from './woff.ts'

/** Latin with all signs of DIN 91379, Greek, Cyrillic; Arabic and Persian; simplified Chinese. Regular and bold. */
const files = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf',
  '@expo-google-fonts/vazirmatn/700Bold/Vazirmatn_700Bold.ttf',
  '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff',
  '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-700-normal.woff',
]

export function readFonts(): Promise<Buffer[]> {
  return Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(fileURLToPath(import.meta.resolve(file)))
      return file.endsWith('.woff') ? unpackWoff(bytes) : bytes
    }),
  )
}
