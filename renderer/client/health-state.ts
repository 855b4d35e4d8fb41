import type { HealthReport, HealthSpan, HealthStanding, ProviderHealth } from '../../shared/model/health.ts';
import type { ModelRef, ProviderId } from '../../shared/model/ids.ts';
import type { ReadStatus } from '../lib/read-status.ts';

export interface HealthState {
  /** How every provider stands; known on every screen. */
  readonly providers: readonly ProviderHealth[];
  /** No provider on the internet can be reached; known on every screen. */
  readonly isOffline: boolean;
  /** Known while the screen of health is open; stays when it is closed. */
  readonly report: HealthReport | undefined;
  readonly status: ReadStatus;
  readonly span: HealthSpan;
  /** Providers that are asked now. */
  readonly checking: ReadonlySet<ProviderId>;
  readonly read: () => Promise<void>;
  readonly accept: (standing: HealthStanding) => void;
  /** Follows the report until it is closed. Does nothing where it is followed already. */
  readonly open: () => void;
  readonly close: () => void;
  readonly choose: (span: HealthSpan) => void;
  /** One free call to each. */
  readonly check: (ids: readonly ProviderId[]) => Promise<void>;
  readonly retryNow: (models: readonly ModelRef[]) => Promise<void>;
  readonly turnOff: (id: ProviderId, label: string) => Promise<void>;
  readonly turnOn: (id: ProviderId) => Promise<void>;
}
