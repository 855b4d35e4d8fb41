import { Plus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { ProviderId } from '../../../../shared/model/ids.ts';
import type { ProviderView } from '../../../../shared/model/provider.ts';
import { useNow } from '../../../client/use-now.ts';
import { moveFocus } from '../../../lib/move-focus.ts';
import { Button } from '../../../ui/button.tsx';
import { ProviderRow } from './provider-row.tsx';

interface ProviderListProps {
  readonly providers: readonly ProviderView[];
  readonly currentId: ProviderId | undefined;
  readonly onAdd: () => void;
}

/** One tab stop; arrow keys, Home and End move within. */
export function ProviderList({ providers, currentId, onAdd }: ProviderListProps) {
  const now = useNow(10_000);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (moveFocus(event.currentTarget, '.provider-row', event.key)) event.preventDefault();
  };
  return (
    <nav
      className="provider-list scroll"
      aria-label="Providers"
      data-region="providers"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className="provider-list-head">
        <h2>Providers</h2>
        <Button size="small" icon={Plus} aria-label="Add provider" onClick={onAdd}>
          Add
        </Button>
      </header>
      {groups.map(({ heading, kinds }) => {
        const members = providers.filter(({ kind }) => kinds.includes(kind));
        if (members.length === 0) return null;
        return (
          <section key={heading} aria-label={heading}>
            {heading !== 'In the cloud' && <h3 className="provider-list-group">{heading}</h3>}
            {members.map((provider) => (
              <ProviderRow key={provider.id} provider={provider} isCurrent={provider.id === currentId} now={now} />
            ))}
          </section>
        );
      })}
    </nav>
  );
}

const groups: readonly { readonly heading: string; readonly kinds: readonly ProviderView['kind'][] }[] = [
  { heading: 'In the cloud', kinds: ['cloud'] },
  { heading: 'On this computer', kinds: ['local', 'demo'] },
  { heading: 'Added by you', kinds: ['custom'] },
];
