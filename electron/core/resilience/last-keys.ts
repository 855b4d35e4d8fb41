import type { KeyId } from '../../../shared/model/ids.ts';

/** Who was used last, over all and in each conversation. In memory only, for a bounded number of conversations. */
export interface LastKeys {
  readonly used: (id: KeyId) => void;
  readonly answered: (id: KeyId, conversationId: string) => void;
  /** Of these keys, which are those of one provider. */
  readonly among: (
    keys: readonly KeyId[],
    conversationId: string | undefined,
  ) => { readonly stickyKeyId?: KeyId; readonly lastUsedId?: KeyId };
  readonly forget: (id: KeyId) => void;
}

export const keptConversations = 2_000;
/** A conversation may go back and forth between providers, each with a key of its own. */
const keysPerConversation = 8;

export function createLastKeys(): LastKeys {
  /** Oldest first. */
  const uses = new Set<KeyId>();
  /** Oldest conversation first; newest key first. */
  const conversations = new Map<string, readonly KeyId[]>();

  return {
    used: (id) => {
      uses.delete(id);
      uses.add(id);
    },
    answered: (id, conversationId) => {
      const others = conversations.get(conversationId)?.filter((other) => other !== id) ?? [];
      conversations.delete(conversationId);
      conversations.set(conversationId, [id, ...others].slice(0, keysPerConversation));
      const [oldest] = conversations.keys();
      if (conversations.size > keptConversations && oldest !== undefined) conversations.delete(oldest);
    },
    among: (keys, conversationId) => {
      const answered = conversationId === undefined ? [] : (conversations.get(conversationId) ?? []);
      const stickyKeyId = answered.find((id) => keys.includes(id));
      const lastUsedId = [...uses].findLast((id) => keys.includes(id));
      return { ...(stickyKeyId !== undefined && { stickyKeyId }), ...(lastUsedId !== undefined && { lastUsedId }) };
    },
    forget: (id) => {
      uses.delete(id);
    },
  };
}
