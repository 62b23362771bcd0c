declare module 'espeak-ng' {
  export default function speakNg(options: {
    readonly arguments: readonly string[]
    readonly print?: (line: string) => void
    readonly printErr?: (line: string) => void
  }): Promise<{ readonly FS: { readFile(name: string): Uint8Array } }>
}
