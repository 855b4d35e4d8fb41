import { useEffect } from 'react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { BranchTree } from './branch-tree.tsx';
import './tree.css';

/** All branches of the conversation on screen, to go to any of them. */
export function BranchesDialog() {
  const { view } = useStores();
  const isOpen = useFrom(
    () => view,
    ({ overlay }) => overlay === 'branches',
  );
  const close = () => view.getState().close('branches');
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      size="wide"
      title="Branches"
      description="Every version and every answer of this conversation. Enter shows the branch of a message."
    >
      {isOpen && <OutlineOrWords onDone={close} />}
    </Dialog>
  );
}

function OutlineOrWords({ onDone }: { readonly onDone: () => void }) {
  const { chat, outline, conversations } = useStores();
  const id = useFrom(
    () => chat,
    (state) => state.conversationId,
  );
  const endId = useFrom(
    () => conversations,
    (state) => state.conversations.find((conversation) => conversation.id === id)?.activeLeafId,
  );
  const nodes = useFrom(
    () => outline,
    (state) => state.nodes,
  );
  const status = useFrom(
    () => outline,
    (state) => state.status,
  );
  useEffect(() => (id === undefined ? undefined : outline.getState().watch(id)), [outline, id]);
  if (status.state === 'failed') return <p className="tree-words">The branches cannot be read. {status.message}</p>;
  if (status.state === 'reading') return <Skeleton label="Reading the branches" lineCount={6} />;
  return (
    <BranchTree
      nodes={nodes}
      endId={endId}
      onOpen={(messageId, isOnScreen) => {
        onDone();
        void outline.getState().show(messageId, isOnScreen);
      }}
    />
  );
}
