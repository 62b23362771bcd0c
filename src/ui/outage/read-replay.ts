/** What a machine sent after it found the server again; null when it is no replay at all. */
export async function readReplay(
  request: Request,
): Promise<{ sentAt: number; entries: readonly unknown[]; browser: string | undefined } | null> {
  try {
    const body: unknown = JSON.parse(await request.text())
    if (typeof body !== 'object' || body === null) return null
    const { sentAt, entries, browser } = body as Record<string, unknown>
    if (!Array.isArray(entries) || typeof sentAt !== 'number') return null
    const isName = typeof browser === 'string' && /^[0-9a-f-]{36}$/.test(browser)
    return { sentAt, entries: entries as unknown[], browser: isName ? browser : undefined }
  } catch {
    return null
  }
}
