import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Entries are absolute: the folder name `electron/` would otherwise match electron-vite's default externals. */
const entry = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * One build, six programs: the shell (the only one that needs an Electron runtime), its preload,
 * the host and its backup thread, the command line and the launcher (plain Node programs that the shell or a person
 * starts), and the renderer.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          shell: entry('electron/shell/main.ts'),
          host: entry('electron/host-main.ts'),
          'backup-thread': entry('electron/backup/backup-thread.ts'),
          cli: entry('electron/cli-main.ts'),
          launch: entry('electron/launch.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: entry('electron/shell/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: entry('renderer'),
    plugins: [react(), tailwindcss()],
    // The camera's worker is a module: it loads the engine that is chosen, and nothing of the other.
    worker: { format: 'es' },
    build: {
      outDir: entry('out/renderer'),
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: entry('renderer/index.html') } },
    },
  },
});
