import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { findElectron } from './find-electron.mjs';
import { followChild } from './follow-child.mjs';
import { hasDisplay } from './open-browser.mjs';
import { repositoryRoot } from './repository-paths.mjs';

/** A process that dies by itself this early never showed its window. */
const startLimitMs = 5_000;

/**
 * Opens the desktop window and waits until it is closed.
 * @param {readonly string[]} parameters
 * @returns {Promise<{ exitCode: number } | { obstacle: string }>} the obstacle is a sentence for the person
 */
export async function openWindow(parameters) {
  const system = { platform: process.platform, environment: process.env, userId: process.getuid?.() };
  const obstacle = findObstacle(system);
  if (obstacle !== undefined) return { obstacle };
  const binary = await findElectron(console.log);
  if (binary === undefined) return { obstacle: "Electron's binary is missing and could not be downloaded." };

  const startedAt = performance.now();
  const child = spawn(binary, [repositoryRoot, ...parameters], { cwd: repositoryRoot, stdio: 'inherit' });
  const { exitCode, signal } = await followChild(child);
  const crashed = signal === 'SIGTRAP' || signal === 'SIGABRT' || signal === 'SIGSEGV';
  if (crashed && performance.now() - startedAt < startLimitMs) {
    return { obstacle: `Electron ended with ${signal} before it showed a window.` };
  }
  return { exitCode };
}

/**
 * @param {{ platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, userId: number | undefined }} system
 * @returns {string | undefined}
 */
export function findObstacle({ platform, environment, userId }) {
  if (!hasDisplay({ platform, environment })) return 'There is no display for a desktop window.';
  if (platform === 'linux' && userId === 0) return "Electron's sandbox does not run as root.";
  return undefined;
}
