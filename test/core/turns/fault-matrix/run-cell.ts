import { driveClock } from '../../../support/drive-clock.ts';
import { endOfTurn } from '../../../support/ask-core.ts';
import type { Progress } from '../../../support/watched-fetch.ts';
import type { CellResult } from './cell-result.ts';
import type { Cell } from './cells.ts';
import type { Stage } from './faults.ts';
import type { MatrixWorld } from './matrix-world.ts';
import { observeCell } from './observe-cell.ts';
import { removeCell, setUpCell } from './set-up-cell.ts';

/** Plays one case over real HTTP, with time passing only while nothing else can happen. */
export async function runCell(world: MatrixWorld, cell: Cell, cellNumber: number): Promise<CellResult> {
  const { api, clock } = world;
  const setUp = await setUpCell(world, cell, cellNumber);
  const { conversationId, sentBefore } = setUp;
  const startedAt = clock.now();
  const isAtRest = () => isServerSilent(world, cell, sentBefore);
  const { turnId } = await api.turns.start({ conversationId, text: 'Hello', task: 'chat' });
  await driveClock(endOfTurn(api, { conversationId, turnId }), { clock, isAtRest });
  const observed = await observeCell(world, { ...setUp, turnId, startedAt });
  const afterwards = await askAnother(world, setUp.models.fallback.ref);
  await removeCell(world, setUp);
  return { ...observed, afterwards };
}

/** Whatever a provider did, the others can be asked as before. */
async function askAnother({ api, clock, watched }: MatrixWorld, model: string): Promise<string> {
  const { id: conversationId } = await api.conversations.create({});
  const { turnId } = await api.turns.start({ conversationId, text: 'Hello', model });
  const isAtRest = () => watched.underWay().length === 0;
  const [, answer] = await driveClock(endOfTurn(api, { conversationId, turnId }), { clock, isAtRest });
  return answer?.status ?? 'missing';
}

/** Nothing is under way, or all that is stands where the server has fallen silent for good. */
function isServerSilent({ watched, servers }: MatrixWorld, { fault, stage }: Cell, sentBefore: number): boolean {
  const underWay = watched.underWay();
  if (underWay.length === 0 || fault.silence === undefined) return underWay.length === 0;
  const arrivedCount = servers.wanted.requests.length + servers.fallback.requests.length;
  return (
    arrivedCount === watched.sentCount() - sentBefore && underWay.every((progress) => progress === silentAt[stage])
  );
}

const silentAt: Readonly<Record<Stage, Progress>> = {
  'before headers': 'sent',
  'after headers': 'headers',
  'before commit': 'mark',
  'after commit': 'mark',
};
