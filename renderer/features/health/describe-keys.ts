import type { KeyView } from '../../../shared/model/key.ts';
import type { KeyRotation } from '../../../shared/model/provider.ts';
import type { EpochMs } from '../../../shared/model/quantities.ts';
import { formatClock } from '../../lib/format/format-date.ts';
import { formatWait } from '../../lib/format/format-wait.ts';
import type { WatchedProvider } from './watched-provider.ts';

/** How many keys there are and which goes next: "2 keys, in turn". Pure. */
export function describeKeys({ provider, keys, standing }: WatchedProvider, now: EpochMs): string {
  if (provider.kind === 'local') return `${counted(provider.enabledModelCount, 'model')}, on this computer`;
  if (keys.length === 0) return provider.needsKey ? 'No key' : 'Needs no key';
  const count = counted(keys.length, 'key');
  if (standing === 'down') return `${count}, skipped by routing`;
  const out = keys.filter(({ standing: key }) => key !== undefined && key.state !== 'usable');
  if (out.length === keys.length) return `${count}, ${untilBack(out, now)}`;
  if (out.length > 0) return `${count}, ${String(out.length)} set aside`;
  return keys.length === 1 ? `${count}, no rotation` : `${count}, ${rotationWords[provider.rotation ?? 'sticky']}`;
}

const rotationWords: Readonly<Record<KeyRotation, string>> = {
  sticky: 'one a conversation',
  'round-robin': 'in turn',
  'fill-first': 'first until used up',
};

/** When the first of them can be used again. */
function untilBack(keys: readonly KeyView[], now: EpochMs): string {
  const ends = keys.flatMap(({ standing }) =>
    (standing?.state === 'cooling' || standing?.state === 'out') && standing.until !== undefined
      ? [standing.until]
      : [],
  );
  if (ends.length === 0) return 'refused';
  const until = Math.min(...ends);
  const waitMs = until - now;
  return waitMs < 3_600_000 ? `open again in ${formatWait(Math.max(0, waitMs))}` : `open again ${formatClock(until)}`;
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
