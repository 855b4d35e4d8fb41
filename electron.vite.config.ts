import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/** Small, with the names of functions and components that an error is told by, and the licences of what is bundled. */
const named = {
  minify: { compress: true, mangle: { keepNames: true }, codegen: true },
  comments: { legal: true },
} as const;

// Three programs: the main process with the browser host beside it (ESM), the sandboxed preload (CommonJS), the renderer.
export default defineConfig({
  main: {
    build: {
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          index: at('electron/main/index.ts'),
          serve: at('electron/serve/index.ts'),
          // Threads, which are looked for beside the chunk that starts them.
          'chunks/write-export-worker': at('electron/compose/write-export-worker.ts'),
          'chunks/read-export-worker': at('electron/compose/read-export-worker.ts'),
          'chunks/checkpoint-worker': at('electron/store/checkpoint-worker.ts'),
          'chunks/copy-database-worker': at('electron/store/copy-database-worker.ts'),
          'chunks/pdf-worker': at('electron/platform/pdf-worker.ts'),
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
    plugins: [react(), diagramFrame()],
    worker: { format: 'es', rolldownOptions: { output: named } },
    build: {
      minify: 'oxc',
      // It is read from this computer.
      chunkSizeWarningLimit: 2_000,
      // Inlined fonts would become data: addresses, which `font-src 'self'` blocks.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: at('renderer/index.html') }, output: named },
    },
  },
});

/**
 * The document that draws diagrams, with its program as one classic script: a sandboxed frame has no origin, so that
 * modules and their chunks would be refused.
 */
function diagramFrame(): Plugin {
  return {
    name: 'diagram-frame',
    async generateBundle() {
      for (const { fileName, source } of await buildDiagramFrame()) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer({ middlewares }) {
      const built = buildDiagramFrame();
      middlewares.use((request, response, next) => {
        void built.then((files) => {
          const file = files.find(({ fileName }) => request.url === `/${fileName}`);
          if (!file) return next();
          response.setHeader('Content-Type', file.fileName.endsWith('.html') ? 'text/html' : 'text/javascript');
          response.end(file.source);
        }, next);
      });
    },
  };
}

async function buildDiagramFrame(): Promise<readonly { readonly fileName: string; readonly source: string }[]> {
  const built = await build({
    configFile: false,
    root: at('renderer'),
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: {
        input: at('renderer/diagram/diagram-frame.ts'),
        output: { format: 'iife', codeSplitting: false },
        transform: { define: { 'import.meta': '{}' } },
      },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((part) => ('output' in part ? part.output : []));
  const script = outputs.find((output) => output.type === 'chunk');
  if (!script) throw new Error('Nothing was built from renderer/diagram/diagram-frame.ts.');
  const hash = createHash('sha256').update(script.code).digest('base64url').slice(0, 8);
  const scriptName = `frame-${hash}.js`;
  const page = await readFile(at('renderer/diagram/frame.html'), 'utf8');
  return [
    { fileName: `diagram/${scriptName}`, source: script.code },
    { fileName: 'diagram/frame.html', source: page.replace('%SCRIPT%', scriptName) },
  ];
}
