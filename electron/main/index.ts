import { performance } from 'node:perf_hooks';
import { composeCore } from '../compose/compose-core.ts';
import { desktopPaths } from './desktop-paths.ts';
import { restart } from './restart.ts';
import { startDesktop } from './start-desktop.ts';

const environment = process.env;

startDesktop({
  openCore: (place) =>
    composeCore({
      ...place,
      restart,
      host: 'electron',
      environment,
      // Only `npm run dev` names a dev server.
      checkOutputs: environment.ELECTRON_RENDERER_URL !== undefined,
    }),
  paths: desktopPaths(import.meta.dirname),
  environment,
  monotonic: () => performance.now(),
});
