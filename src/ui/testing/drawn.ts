import { svelte } from '@sveltejs/vite-plugin-svelte'
import type { Component } from 'svelte'
import type { render as Render } from 'svelte/server'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll } from 'vitest'

/** Tells the hooks of a test file: one component, drawn on the server to its markup without Svelte's own comments. */
export function drawn<Props extends Record<string, unknown>>(path: string): (props: Props) => string {
  let vite: ViteDevServer
  let component: Component<Props>
  let render: typeof Render
  beforeAll(async () => {
    vite = await createServer({
      configFile: false,
      logLevel: 'error',
      plugins: [svelte()],
      server: { middlewareMode: true, ws: false },
      optimizeDeps: { noDiscovery: true },
    })
    component = (await vite.ssrLoadModule(path))['default']
    render = (await vite.ssrLoadModule('svelte/server'))['render']
  })
  afterAll(() => vite.close())
  return (props) => render(component, { props }).body.replaceAll(/<!--.*?-->/g, '')
}
