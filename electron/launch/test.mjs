import './require-node.mjs';
import { bringTestPrograms } from './bring-test-programs.mjs';
import { reportRunner, reportSum } from './report-runners.mjs';
import { checkers, playwrightRunner, vitestRunner } from './test-runners.mjs';

process.exitCode = await testEverything();

/** @returns {Promise<number>} the exit code */
async function testEverything() {
  const programs = await bringTestPrograms();
  if ('obstacle' in programs) {
    console.error(programs.obstacle);
    return 1;
  }
  const runners = [
    checkers.build,
    checkers.mainTypes,
    checkers.rendererTypes,
    checkers.lint,
    checkers.format,
    vitestRunner({ title: 'Architecture', selection: ['--project=architecture'] }),
    vitestRunner({
      title: 'Unit, contract, store, hosts and renderer',
      selection: ['--project=!architecture'],
      hasKeyring: true,
    }),
    playwrightRunner({ title: 'End to end', chromium: programs.chromium }),
  ];
  const all = [];
  for (const { title, run } of runners) {
    console.log(`… ${title}`);
    const result = await run();
    reportRunner(title, result);
    all.push(result.counts);
  }
  return reportSum(all);
}
