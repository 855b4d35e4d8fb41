import type { ModelRef } from '../../../shared/model/ids.ts';
import type { SpendEntry } from '../../../shared/model/spend.ts';
import { openMessage } from '../../client/open-message.ts';
import type { OpenedModel } from '../../client/opened-model.ts';
import { useStores } from '../../client/stores-context.ts';
import { formatCost } from '../../lib/format/format-cost.ts';
import { formatClock, formatDay, formatMoment } from '../../lib/format/format-date.ts';
import { formatCount } from '../../lib/format/format-tokens.ts';
import { Button } from '../../ui/button.tsx';

const sources = { chat: 'Chat', workflow: 'Workflow', gateway: 'Gateway', batch: 'Batch' } as const;
const outcomes = { complete: '', stopped: ', stopped', interrupted: ', broke off', failed: ', failed' } as const;

/** The calls of a model, newest first; each opens its message. */
export function EntryRows({ model, opened }: { readonly model: ModelRef; readonly opened: OpenedModel }) {
  const { spend } = useStores();
  const { entries, next, status } = opened;
  return (
    <>
      {entries.map((entry) => (
        <tr key={entry.id} className="spend-entry">
          <th scope="row">
            <EntryName entry={entry} />
          </th>
          <td className="spend-number">1</td>
          <td className="spend-number">{formatCount(entry.inputTokens)}</td>
          <td className="spend-number">{formatCount(entry.outputTokens)}</td>
          <td />
          <td className="spend-number">{costWords(entry)}</td>
          <td className="spend-when" title={formatMoment(entry.at)}>
            {`${formatDay(entry.at)}, ${formatClock(entry.at)}${outcomes[entry.outcome]}`}
          </td>
        </tr>
      ))}
      {(next ?? status.state !== 'ready') && (
        <tr className="spend-entry">
          <td colSpan={7}>
            {status.state === 'failed' && <span role="alert">{status.message} </span>}
            <Button size="small" isBusy={status.state === 'reading'} onClick={() => void spend.getState().open(model)}>
              {status.state === 'failed' ? 'Try again' : 'Show more'}
            </Button>
          </td>
        </tr>
      )}
    </>
  );
}

/** "free" is said of a price: of a call that failed before it cost anything it would speak of the wrong thing. */
function costWords({ cost, outcome }: SpendEntry): string {
  return outcome === 'failed' && cost.basis === 'free' ? 'nothing' : formatCost(cost);
}

function EntryName({ entry }: { readonly entry: SpendEntry }) {
  const stores = useStores();
  const { conversationId, messageId, conversationTitle, source } = entry;
  if (conversationId === undefined || messageId === undefined || conversationTitle === undefined) {
    return <span className="spend-entry-name">{conversationTitle ?? sources[source]}</span>;
  }
  return (
    <button
      type="button"
      className="spend-link spend-entry-name"
      title={conversationTitle}
      onClick={() => void openMessage(stores, { conversationId, messageId })}
    >
      {conversationTitle}
    </button>
  );
}
