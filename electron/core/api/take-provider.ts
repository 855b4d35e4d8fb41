import { ContractError } from '../../../shared/contract/errors.ts';
import type { HeldProvider } from '../../../shared/model/import.ts';
import { announceProviders, noteProvider, type ProviderPorts } from './provider-ports.ts';

type TakingPorts = Pick<ProviderPorts, 'directory' | 'keys' | 'clock' | 'announce' | 'audit'>;

/** The person has read where it leads and wants it. Keys of the environment are never found through it. */
export function takeProvider(ports: TakingPorts, { providerId, row, override }: HeldProvider): void {
  const { directory } = ports;
  const isKnown = directory.rows().some(({ id }) => id === providerId);
  if (row && isKnown) throw conflict(`There is a provider "${providerId}" here already. Remove it first.`);
  if (!row && !isKnown) throw conflict(`This version of Switchboard has no provider "${providerId}" to change.`);
  directory.change(({ providers }) => {
    if (row) providers.saveCustom(asAdded(row));
    if (override) providers.saveOverride(providerId, { ...providers.overrides().get(providerId), ...override });
  });
  const label = directory.provider(providerId)?.row.label ?? providerId;
  noteProvider(ports, row ? 'provider-added' : 'provider-changed', {
    id: providerId,
    label,
    done: 'taken from an archive',
  });
  announceProviders(ports);
}

/** What was taken and is as it came goes again; what the person has changed or given a key stays. */
export function returnProvider(ports: TakingPorts, { providerId, row, override }: HeldProvider): void {
  const { directory, keys } = ports;
  directory.change(({ providers }) => {
    if (override && isSame(providers.overrides().get(providerId), override)) providers.removeOverride(providerId);
    const added = providers.listCustom().find(({ id }) => id === providerId);
    const hasKey = keys.views().some((key) => key.providerId === providerId);
    if (row && !hasKey && isSame(added, asAdded(row))) providers.removeCustom(providerId);
  });
  announceProviders(ports);
}

function asAdded(row: NonNullable<HeldProvider['row']>): NonNullable<HeldProvider['row']> {
  return { ...row, kind: 'custom', environmentVariables: [] };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function conflict(message: string): ContractError {
  return new ContractError({ code: 'conflict', message });
}
