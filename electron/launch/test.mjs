import './require-node.mjs';
import { bringTestPrograms } from './bring-test-programs.mjs';
import { reportSum } from './report-runners.mjs';
import { runRunners } from './run-runners.mjs';
import { checkers, playwrightRunner, vitestRunner } from './test-runners.mjs';

process.exitCode = await testEverything();

/** @returns {Promise<number>} the exit code */
async function testEverything() {
  const programs = await bringTestPrograms();
  if ('obstacle' in programs) {
    console.error(programs.obstacle);
    return 1;
  }
  const all = [];
  for (const { lanes, runners } of stages(programs.chromium)) all.push(...(await runRunners(runners, lanes)));
  return reportSum(all);
}

/**
 * What keeps one core busy runs two at a time; the tests keep both to themselves.
 * @param {string} chromium
 */
function stages(chromium) {
  const architecture = vitestRunner({ title: 'Architecture', selection: ['--project=architecture'] });
  const others = vitestRunner({
    title: 'Unit, contract, store, hosts and renderer',
    selection: ['--project=!architecture'],
    hasKeyring: true,
  });
  return [
    { lanes: 1, runners: [checkers.build] },
    { lanes: 2, runners: [checkers.lint, checkers.mainTypes, checkers.rendererTypes, checkers.format, architecture] },
    { lanes: 1, runners: [others, playwrightRunner({ title: 'End to end', chromium })] },
  ];
}
