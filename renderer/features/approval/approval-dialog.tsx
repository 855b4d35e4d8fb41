import { Wallet } from 'lucide-react';
import { type SubmitEvent, useId, useState } from 'react';
import type { PendingApproval } from '../../../shared/model/approval.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import { approvalTitle, describeAskedCost, describeCause } from '../../lib/routing/describe-approval.ts';
import { preselectOffer } from '../../lib/routing/preselect-offer.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { OfferGroup } from './offer-group.tsx';
import { ApprovalKeys } from './approval-keys.tsx';
import './approval-dialog.css';

/** A message that waits: what it would cost, why it is held, and the models it may go to. Esc leaves it held. */
export function ApprovalDialog({ approval }: { readonly approval: PendingApproval }) {
  const { approvals } = useStores();
  const names = useNames();
  const formId = useId();
  const [selected, select] = useState(() => preselectOffer(approval));
  const isAnswering = useFrom(
    () => approvals,
    ({ answering }) => answering === approval.turnId,
  );
  const problem = useFrom(
    () => approvals,
    (state) => state.problem,
  );
  const isConnected = useFrom(
    ({ connection }) => connection,
    (state) => !state.isLossKnown,
  );
  const { asked, alternatives, causes, turnId } = approval;
  const instead = alternatives.find(({ model }) => model === selected);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isConnected) return;
    const answer = instead ? ({ type: 'instead', model: instead.model } as const) : ({ type: 'allow' } as const);
    void approvals.getState().answer(approval, answer);
  };
  return (
    <Dialog
      isOpen
      isUrgent
      size="wide"
      icon={Wallet}
      onClose={() => approvals.getState().leave(turnId)}
      title={approvalTitle(approval, names)}
      description={describeAskedCost(approval)}
      footer={
        <>
          <ApprovalKeys />
          <Button
            isBusy={isAnswering}
            disabled={!isConnected}
            onClick={() => void approvals.getState().answer(approval, { type: 'deny' })}
          >
            Keep as draft
          </Button>
          <Button tone="primary" type="submit" form={formId} isBusy={isAnswering} disabled={!isConnected}>
            {instead ? `Send with ${instead.modelLabel}` : `Send to ${asked.modelLabel} once`}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={send}>
        <HeldConversation approval={approval} />
        <ul className="approval-causes">
          {causes.map((cause) => (
            <li key={cause.type}>{describeCause(cause, names)}.</li>
          ))}
        </ul>
        <fieldset disabled={!isConnected}>
          <OfferGroup asked={asked} alternatives={alternatives} causes={causes} selected={selected} onSelect={select} />
        </fieldset>
        {(problem ?? !isConnected) && (
          <p className="approval-problem" role="alert">
            {isConnected ? problem : lostWords}
          </p>
        )}
      </form>
    </Dialog>
  );
}

const lostWords = 'Switchboard does not answer at the moment. Your message stays held until it is back.';

/** Says which conversation it is about, where that is not the one on screen. */
function HeldConversation({ approval: { conversationId } }: { readonly approval: PendingApproval }) {
  const isOpen = useFrom(
    ({ chat }) => chat,
    (state) => state.conversationId === conversationId,
  );
  const title = useFrom(
    ({ conversations }) => conversations,
    (state) => state.conversations.find(({ id }) => id === conversationId)?.title,
  );
  if (isOpen || title === undefined) return null;
  return <p className="approval-conversation">In the conversation {title}.</p>;
}
