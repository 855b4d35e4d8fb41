import { Check, CircleX, KeyRound, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Incident } from '../../../shared/model/health.ts';
import type { EpochMs } from '../../../shared/model/quantities.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { describeIncident, momentWords } from './describe-incident.ts';
import type { Happening } from './list-happenings.ts';

interface HappeningEntryProps {
  readonly happening: Happening;
  readonly now: EpochMs;
}

/** One entry of the timeline. */
export function HappeningEntry({ happening, now }: HappeningEntryProps) {
  const names = useNames();
  if (happening.type === 'key') {
    const { event, summary, at } = happening.entry;
    const title = event === 'quota-passed' ? 'Quota of a key' : 'Key set aside';
    return (
      <li>
        <Node icon={KeyRound} />
        <b>{title}</b>
        <p className="health-when figures">{momentWords(at, now)}</p>
        <p>{summary}</p>
      </li>
    );
  }
  const { incident } = happening;
  const { title, when, text } = describeIncident(incident, names, now);
  const isOver = incident.endedAt !== undefined;
  return (
    <li data-tone={isOver ? undefined : incident.state}>
      <Node icon={isOver ? Check : icons[incident.state]} />
      <b>{title}</b>
      <p className="health-when figures">{when}</p>
      <p>{text}</p>
      {!isOver && <WaysOut incident={incident} />}
    </li>
  );
}

const icons = { degraded: TriangleAlert, down: CircleX } as const;

function Node({ icon }: { readonly icon: LucideIcon }) {
  return (
    <span className="health-node">
      <Icon of={icon} size="chip" />
    </span>
  );
}

function WaysOut({ incident: { providerId } }: { readonly incident: Incident }) {
  const { health } = useStores();
  const label = useNames().provider(providerId);
  const view = useFrom(
    () => health,
    ({ providers }) => providers.find((known) => known.providerId === providerId),
  );
  const isChecking = useFrom(
    () => health,
    ({ checking }) => checking.has(providerId),
  );
  const retry = () => {
    const open = (view?.breakers ?? []).filter(({ state }) => state !== 'closed').map(({ model }) => model);
    // Waives the wait of the breakers first: the check tells about the provider alone.
    void health.getState().retryNow(open);
    void health.getState().check([providerId]);
  };
  return (
    <div className="health-ways">
      <Button size="small" isBusy={isChecking} onClick={retry}>
        Retry now<span className="visually-hidden"> {label}</span>
      </Button>
      {view?.offUntil === undefined ? (
        <Button size="small" tone="ghost" onClick={() => void health.getState().turnOff(providerId, label)}>
          Turn off for today<span className="visually-hidden">: {label}</span>
        </Button>
      ) : (
        <Button size="small" tone="ghost" onClick={() => void health.getState().turnOn(providerId)}>
          Turn on again<span className="visually-hidden">: {label}</span>
        </Button>
      )}
    </div>
  );
}
