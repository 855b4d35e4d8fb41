import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { repositoryRoot } from './repository-paths.mjs';

/**
 * @typedef {object} ScriptResult
 * @property {number} exitCode 1 where a signal or the time limit ended it
 * @property {string} output standard output and standard error in the order they came
 * @property {number} elapsedMs
 */

/**
 * Runs a script with this Node and waits for it.
 * @param {string} script
 * @param {readonly string[]} parameters
 * @param {{ environment?: NodeJS.ProcessEnv, timeLimitMs?: number }} [options]
 * @returns {Promise<ScriptResult>}
 */
export function runScript(script, parameters, options = {}) {
  return runProgram(process.execPath, [script, ...parameters], options);
}

/**
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ environment?: NodeJS.ProcessEnv, timeLimitMs?: number }} [options]
 * @returns {Promise<ScriptResult>}
 */
export function runProgram(program, parameters, { environment = {}, timeLimitMs } = {}) {
  const startedAt = performance.now();
  return new Promise((settle) => {
    let output = '';
    const child = spawn(program, parameters, {
      cwd: repositoryRoot,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(timeLimitMs === undefined ? {} : { timeout: timeLimitMs }),
    });
    const keep = (/** @type {string} */ text) => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => settle({ exitCode: 1, output: error.message, elapsedMs: 0 }));
    child.on('close', (code, signal) => {
      const ending = signal === null ? '' : `\nEnded by ${signal}.\n`;
      settle({ exitCode: code ?? 1, output: output + ending, elapsedMs: performance.now() - startedAt });
    });
  });
}
