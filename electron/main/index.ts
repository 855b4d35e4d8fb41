import { performance } from 'node:perf_hooks';
import { desktopPaths } from './desktop-paths.ts';
import { openCore } from './open-core.ts';
import { startDesktop } from './start-desktop.ts';

startDesktop({
  openCore,
  paths: desktopPaths(import.meta.dirname),
  environment: process.env,
  monotonic: () => performance.now(),
});
