import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';

/** Builds the gallery into a folder of its own and serves it on a free loopback port, to look at it in a real browser. */
export async function openGallery(): Promise<{ url: string; close: () => Promise<void> }> {
  const root = fileURLToPath(new URL('../../../renderer', import.meta.url));
  const outDir = await mkdtemp(join(tmpdir(), 'gallery-'));
  const config = { configFile: false, root, logLevel: 'error', build: { outDir } } as const;
  await build({
    ...config,
    plugins: [react(), tailwindcss()],
    build: { outDir, rollupOptions: { input: join(root, 'gallery/index.html') } },
  });
  const server = await preview({ ...config, preview: { host: '127.0.0.1', port: 0 } });
  const url = server.resolvedUrls?.local[0] ?? '';
  return {
    url: `${url}gallery/index.html`,
    async close() {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
