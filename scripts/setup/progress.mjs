const begin = performance.now()

/** One line of progress with the seconds since the command began. */
export function say(text) {
  const seconds = ((performance.now() - begin) / 1000).toFixed(1).padStart(5)
  process.stderr.write(`${seconds} s  ${text}\n`)
}

/** An error whose message is meant for the person at the keyboard; shown without a stack. */
export class Advice extends Error {}

/** Runs the command and turns an Advice into plain text and exit code 1. */
export async function main(act) {
  try {
    await act()
  } catch (error) {
    process.stderr.write(error instanceof Advice ? `\n${error.message}\n` : `\n${error?.stack ?? error}\n`)
    process.exitCode = 1
  }
}
