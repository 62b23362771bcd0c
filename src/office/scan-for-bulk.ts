import type { BulkOptions } from './bulk/index.ts'
import type { Tools } from './intake/index.ts'

/** The virus scanner of the inbox, for whole stocks as well. What was scanned elsewhere counts as scanned. */
export function scannerOf(tools: Tools): Pick<BulkOptions, 'scan'> & { hasScanner(): Promise<boolean> } {
  if (tools.virus === 'elsewhere')
    return {
      scan: () => Promise.resolve({ verdict: 'clean' }),
      hasScanner: () => Promise.resolve(true),
    }
  return {
    scan: (bytes) => tools.scan(bytes),
    hasScanner: () =>
      tools.scanner().then(
        () => true,
        () => false,
      ),
  }
}
