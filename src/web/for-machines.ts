/** Addresses that belong to Fastify; everything else is a file or a page. */
const machinePaths = ['/api', '/events', '/feeds', '/health', '/uploads']

export function isForMachines(url: string): boolean {
  return machinePaths.some((path) => url === path || url.startsWith(`${path}/`) || url.startsWith(`${path}?`))
}
