import type { Errand } from '../../../client/providers-state.ts';
import { Banner } from '../../../ui/banner.tsx';

/** What the last look at a provider's own model list came to. */
export function RefreshNote({ errand }: { readonly errand: Errand | undefined }) {
  return (
    <div role="status">
      {errand?.state === 'done' && <p className="refresh-note figures">{errand.message}</p>}
      {errand?.state === 'failed' && (
        <div className="refresh-note">
          <Banner tone="warn" title="The list was not updated.">
            {errand.message}
          </Banner>
        </div>
      )}
    </div>
  );
}
