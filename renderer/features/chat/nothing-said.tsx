import { MessageSquare } from 'lucide-react';
import { useStores } from '../../client/stores-context.ts';
import { useIsDemoForetold } from '../../client/use-is-demo-foretold.ts';
import { focusWhenShown } from '../../lib/focus-when-shown.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** What stands in the place of messages before the first one; with the demo, also what its script can answer. */
export function NothingSaid() {
  const { chat, beginning } = useStores();
  const isDemo = useIsDemoForetold();
  const ask = (text: string) => {
    const hasConversation = chat.getState().conversationId !== undefined;
    void (hasConversation ? chat.getState().send(text) : beginning.getState().send(text));
    focusWhenShown('[data-region="composer"] [data-region-focus]');
  };
  return (
    <div className="chat-empty">
      <EmptyState
        icon={MessageSquare}
        title="Nothing said yet"
        action={
          isDemo && (
            <div className="chat-suggestions" role="group" aria-label="Ask the demo">
              {suggestions.map((text) => (
                <Button key={text} onClick={() => ask(text)}>
                  {text}
                </Button>
              ))}
            </div>
          )
        }
      >
        {isDemo
          ? 'The offline demo answers from a script: free, and nothing leaves this computer. Ask it one of these.'
          : 'Write below. Each answer says which model gave it, how long it took and what it cost.'}
      </EmptyState>
    </div>
  );
}

const suggestions = ['Show me some code', 'Compare models in a table', 'Write a formula'];
