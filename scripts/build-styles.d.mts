export function buildStyles(): Promise<void>
