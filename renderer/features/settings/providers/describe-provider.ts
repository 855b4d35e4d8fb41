import type { ProviderHealth } from '../../../../shared/model/health.ts';
import { isOfferedKey, type KeyView } from '../../../../shared/model/key.ts';
import type { LocalServer, ProviderView } from '../../../../shared/model/provider.ts';
import type { EpochMs } from '../../../../shared/model/quantities.ts';
import { findAbsence } from './find-absence.ts';

export interface ProviderStanding {
  /** Under the name. */
  readonly line: string;
  readonly status: 'quiet' | 'warn' | 'danger' | 'none';
  /** The same in one word, for those who do not see the icon. */
  readonly word: string;
}

export interface ProviderSources {
  /** Its own. */
  readonly keys: readonly KeyView[];
  readonly health: ProviderHealth | undefined;
  /** Of this computer; undefined where nobody has looked for it. */
  readonly server: Pick<LocalServer, 'isRunning'> | undefined;
  readonly now: EpochMs;
}

/** How a provider stands, in a few words: the same as Health says where it does not do as it should. Pure. */
export function describeProvider(provider: ProviderView, sources: ProviderSources): ProviderStanding {
  const { health, server, now } = sources;
  const keys = sources.keys.filter((key) => !isOfferedKey(key));
  const { kind, isEnabled, isUsable, needsKey } = provider;
  if (!isEnabled) return { line: 'Off', status: 'none', word: 'Off' };
  if (kind === 'demo') return { line: 'Always available', status: 'quiet', word: 'Ready' };
  if (health?.offUntil !== undefined) return { line: 'Off for today', status: 'none', word: 'Off for today' };
  if (needsKey && keys.length === 0) {
    // Whether a server wants a key is of no interest until there is one.
    if (kind === 'local' && !server?.isRunning) return notRunning;
    const line = sources.keys.length === 0 ? 'No key yet' : 'Key found, not in use';
    return { line, status: 'none', word: 'Not set up' };
  }
  if (needsKey && keys.every(({ hasSecret }) => !hasSecret)) {
    const isLocked = keys.every(({ source }) => source === 'vault');
    return { line: isLocked ? 'Vault locked' : 'Secret gone', status: 'warn', word: 'Needs attention' };
  }
  if (health?.state === 'down' && (needsKey || isUsable))
    return { line: 'Down, not sent to', status: 'danger', word: 'Down' };
  const absent = needsKey ? describeAbsence(keys, now) : undefined;
  if (absent) return absent;
  if (!isUsable) return notRunning;
  if (health?.state === 'degraded') return { line: 'Slow or failing', status: 'warn', word: 'Degraded' };
  const line = needsKey
    ? `${count(keys.length, 'key')} · ${modelsOn(provider)}`
    : `${count(provider.modelCount, 'model')}, no key needed`;
  return { line, status: 'quiet', word: 'Ready' };
}

const notRunning: ProviderStanding = { line: 'Not running', status: 'none', word: 'Not running' };

/** Where none of the keys can be used now; what ends by itself is said before what does not. */
function describeAbsence(keys: readonly KeyView[], now: EpochMs): ProviderStanding | undefined {
  const causes = keys.filter(({ hasSecret }) => hasSecret).map((key) => findAbsence(key, now)?.cause);
  if (causes.includes(undefined)) return undefined;
  if (causes.includes('limited')) return { line: 'Rate limited', status: 'warn', word: 'Rate limited' };
  if (causes.includes('used-up')) return { line: 'Daily limit used up', status: 'warn', word: 'Out until midnight' };
  if (causes.includes('out')) return { line: 'Quota used up', status: 'warn', word: 'Out of quota' };
  return { line: 'Key refused', status: 'warn', word: 'Needs attention' };
}

function modelsOn({ enabledModelCount }: ProviderView): string {
  return `${count(enabledModelCount, 'model')} on`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
