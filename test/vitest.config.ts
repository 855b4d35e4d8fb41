import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const repository = resolve(import.meta.dirname, '..');

/** What is checked about the code itself, everything that runs in Node, and the renderer in jsdom. */
export default defineConfig({
  root: repository,
  resolve: {
    // The real package starts a download when it is imported in plain Node.
    alias: [{ find: /^electron$/, replacement: resolve(repository, 'test/support/electron-stand-in.ts') }],
  },
  test: {
    maxWorkers: 2,
    retry: 0,
    // Slow machines are no failure; what hangs is.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: { name: 'architecture', environment: 'node', include: ['test/architecture/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/{architecture,bench,e2e,renderer}/**'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: { name: 'renderer', environment: 'jsdom', include: ['test/renderer/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
