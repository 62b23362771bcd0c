/** What this machine believes the time is, epoch milliseconds. The office puts it right when it is heard again. */
export function machineTime(): number {
  return Math.round(performance.timeOrigin + performance.now())
}
