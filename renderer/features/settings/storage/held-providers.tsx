import { ChevronRight } from 'lucide-react';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import type { HeldProvider, Import } from '../../../../shared/model/import.ts';
import { heldProviderWords } from '../../../lib/held-provider-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';

/** Providers that an archive brought: where requests and keys go is taken over by nobody but the person. */
export function HeldProviders({ one }: { readonly one: Import }) {
  const { imports } = useStores();
  const known = useFrom(
    ({ providers }) => providers,
    (state) => state.providers,
  );
  const labelOf = ({ providerId, row }: HeldProvider) =>
    row?.label ?? known.find(({ id }) => id === providerId)?.label ?? providerId;
  const held = one.report.heldProviders ?? [];
  return (
    <details className="import-skipped disclosure">
      <summary className="disclosure-line">
        <Icon of={ChevronRight} size="chip" />
        {held.length === 1 ? 'Settings of one provider' : `Settings of ${held.length.toLocaleString()} providers`} in
        the archive
      </summary>
      <div className="disclosure-body">
        <p>Take over only what you know: whoever runs an address can read what is sent there.</p>
        <ul>
          {held.map((provider) => (
            <li key={provider.providerId}>
              <span dir="auto">{heldProviderWords(provider, labelOf(provider))}</span>{' '}
              {provider.isTaken ? (
                <span role="status">Taken over</span>
              ) : (
                <Button
                  size="small"
                  aria-label={`Take over the settings of ${labelOf(provider)}`}
                  onClick={() => void imports.getState().takeProvider(one.id, provider.providerId)}
                >
                  Take over
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
