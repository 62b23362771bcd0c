/** Commands and answers between the proof and its processes: JSON with days, moments, bytes and maps marked as such. */
export function pack(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key: string, member: unknown) {
    const raw = this[key]
    if (raw instanceof Temporal.Instant) return { $moment: String(raw) }
    if (raw instanceof Temporal.PlainDate) return { $day: String(raw) }
    if (raw instanceof Uint8Array) return { $bytes: Buffer.from(raw).toString('base64') }
    if (raw instanceof Map) return { $map: [...(raw as Map<unknown, unknown>)] }
    return member
  })
}

export function unpack<T>(text: string): T {
  return JSON.parse(text, (_, member: unknown) => {
    if (typeof member !== 'object' || member === null) return member
    if ('$moment' in member) return Temporal.Instant.from(member.$moment as string)
    if ('$day' in member) return Temporal.PlainDate.from(member.$day as string)
    if ('$bytes' in member) return new Uint8Array(Buffer.from(member.$bytes as string, 'base64'))
    if ('$map' in member) return new Map(member.$map as [unknown, unknown][])
    return member
  }) as T
}

/** Every word of an answer in one text, without its bytes: what whoever asked could read. */
export function allWords(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key: string, member: unknown) {
    const raw = this[key]
    if (raw instanceof Uint8Array) return null
    return raw instanceof Map ? [...(raw as Map<unknown, unknown>)] : member
  })
}
