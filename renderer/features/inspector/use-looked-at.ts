import { useEffect } from 'react';
import { useStores } from '../../client/stores-context.ts';

/** The route that is shown follows the focus from message to message; elsewhere it stays. */
export function useLookedAt(): void {
  const { inspector } = useStores();
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const messageId = messageIdAt(target);
      if (messageId !== undefined) inspector.getState().lookAt(messageId);
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, [inspector]);
}

/** The notice in front of an answer belongs to it, but stands outside of its article. */
function messageIdAt(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) return undefined;
  const row = target.closest('[data-message]') ?? target.closest('.transcript-row')?.querySelector('[data-message]');
  return row?.getAttribute('data-message') ?? undefined;
}
