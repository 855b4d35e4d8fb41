import { askedApproval } from '../../client/approvals-store.ts';
import { useFrom } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import { approvalTitle } from '../../lib/routing/describe-approval.ts';
import { ApprovalDialog } from './approval-dialog.tsx';

/** Asks for one approval at a time; the others wait their turn. */
export function ApprovalPlace() {
  const asked = useFrom(({ approvals }) => approvals, askedApproval);
  const names = useNames();
  return (
    <>
      <p className="visually-hidden" aria-live="assertive">
        {asked && `Your message is held. ${approvalTitle(asked, names)}.`}
      </p>
      {asked && <ApprovalDialog key={asked.turnId} approval={asked} />}
    </>
  );
}
