import '../launch/require-node.mjs';
import { join } from 'node:path';

// The rest loads the database library, which crashes in a Node that the line above has refused.
void import('./serve-browsers.ts').then(({ serveBrowsers }) =>
  serveBrowsers({
    parameters: process.argv.slice(2),
    environment: process.env,
    rendererRoot: join(import.meta.dirname, '..', 'renderer'),
  }),
);
