import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

const at = (path: string) => resolve(import.meta.dirname, path);

// Three programs: the main process with the browser host beside it (ESM), the sandboxed preload (CommonJS), the renderer.
export default defineConfig({
  main: {
    build: {
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          index: at('electron/main/index.ts'),
          serve: at('electron/serve/index.ts'),
          // A thread of the store, which looks for it beside its own chunk.
          'chunks/checkpoint-worker': at('electron/store/checkpoint-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    worker: { format: 'es' },
    // Inlined fonts would become data: addresses, which `font-src 'self'` blocks.
    build: { assetsInlineLimit: 0, rolldownOptions: { input: { index: at('renderer/index.html') } } },
  },
});
