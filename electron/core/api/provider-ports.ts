import type { ProviderId } from '../../../shared/model/ids.ts';
import type { KeyView } from '../../../shared/model/key.ts';
import type { AuditTrail } from '../audit/audit-trail.ts';
import type { Announce } from '../ports/announce.ts';
import type { AskProvider } from '../ports/ask-provider.ts';
import type { Clock } from '../ports/clock.ts';
import type { Fetch } from '../ports/fetch.ts';
import type { Directory } from '../providers/directory.ts';
import type { KeyDirectory } from '../providers/key-directory.ts';
import type { Standing } from '../providers/usability.ts';
import type { Registries } from '../turns/registries.ts';

/** What the verbs on providers, models and keys need. */
export interface ProviderPorts {
  readonly directory: Directory;
  readonly keys: KeyDirectory;
  readonly clock: Clock;
  readonly fetch: Fetch;
  readonly ask: AskProvider;
  readonly announce: Announce;
  readonly registries: Registries;
  readonly audit: AuditTrail;
  /** Fires when the program ends: calls to providers are given up. */
  readonly closing: AbortSignal;
}

export function standingOf({ keys, clock }: Pick<ProviderPorts, 'keys' | 'clock'>): Standing {
  return { keys: keys.views(), now: clock.now() };
}

/** Whatever changes a provider may change which models are usable, and the other way round. */
export function announceProviders(ports: Pick<ProviderPorts, 'directory' | 'keys' | 'clock' | 'announce'>): void {
  const standing = standingOf(ports);
  ports.announce('providers-changed', { providers: ports.directory.providerViews(standing) });
  ports.announce('models-changed', { models: ports.directory.modelViews(standing) });
}

/** A line of the audit trail on a provider. */
export function noteProvider(
  { audit }: Pick<ProviderPorts, 'audit'>,
  event: 'provider-added' | 'provider-changed' | 'provider-removed',
  { id, label, done }: { readonly id: ProviderId; readonly label: string; readonly done: string },
): void {
  audit.add(event, id, `The provider "${label}" was ${done}.`);
}

export interface KeyViewPorts {
  readonly keys: Pick<KeyDirectory, 'views' | 'offered'>;
  readonly registries: Pick<Registries, 'keyRing' | 'quotas'>;
}

/** The keys, those that are only offered last, with how each stands now. */
export function keyViews({ keys, registries }: KeyViewPorts): KeyView[] {
  const { keyRing, quotas } = registries;
  return [...keys.views(), ...keys.offered()].map((view) => ({
    ...view,
    standing: keyRing.standing(view.id),
    ...(view.quota && { quotaUsed: quotas.used(view.id)[view.quota.unit] }),
  }));
}

export function announceKeys(ports: ProviderPorts): void {
  ports.announce('keys-changed', { keys: keyViews(ports) });
  announceProviders(ports);
}
