import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ConversationId, MessageId, ProviderId } from '../../../shared/model/ids.ts';
import type { Message, Provenance } from '../../../shared/model/message.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';
import type { Announce } from '../ports/announce.ts';
import type { Prompt } from '../ports/prompt.ts';
import type { Stores } from '../ports/stores.ts';
import { askableBeside } from '../turns/askable-beside.ts';
import type { Turns } from '../turns/create-turns.ts';
import { titleFromText, titleOfQuestion } from './title-from-text.ts';
import { untitled } from './new-conversation.ts';

export interface TitlePorts {
  readonly stores: Pick<Stores, 'conversations' | 'messages' | 'settings'>;
  readonly announce: Announce;
  readonly turns: Pick<Turns, 'askAside'>;
  readonly kindOf: (id: ProviderId) => ProviderRow['kind'] | undefined;
  readonly signal: AbortSignal;
}

const patienceMs = 20_000;
const maxOutputTokens = 64;
/** Of the question and of the answer each: enough to know what they are about. */
const shownCharacters = 2_000;
const instructions =
  'Name this conversation in at most six words, in the language of the question. ' +
  'Answer with the name alone: no quotes, no full stop.';

/**
 * Gives a conversation a better title than its first words, once its first answer is there. Never over a title that the
 * person gave, meanwhile or before; where nobody answers, the first words stay.
 */
export async function titleConversation(ports: TitlePorts, id: ConversationId, answerId: MessageId): Promise<void> {
  const { stores, turns, announce, signal } = ports;
  const first = firstAnswer(ports, id, answerId);
  if (!first) return;
  const { conversation, question, answer } = first;
  const { workspaceId, title: before } = conversation;
  const { model, providerId } = first.provenance;
  const named = await turns.askAside({
    conversationId: id,
    workspaceId,
    task: 'summarize',
    prompt: promptOf(question, answer),
    ...askableBeside({ model, providerId, kind: ports.kindOf(providerId) }),
    patienceMs,
    signal,
  });
  const title = readTitle(named?.text ?? '');
  const now = stores.conversations.read(id);
  if (title === undefined || !now || now.isTitleManual || now.title !== before || now.deletedAt !== undefined) return;
  const titled = { ...now, title };
  stores.conversations.save(titled);
  announce('conversation-changed', { conversation: titled });
}

interface FirstAnswer {
  readonly conversation: Conversation;
  readonly question: Message;
  readonly answer: Message;
  readonly provenance: Provenance;
}

/** Absent where the conversation has its title already, or is to keep the one it has. */
function firstAnswer({ stores, kindOf }: TitlePorts, id: ConversationId, answerId: MessageId): FirstAnswer | undefined {
  if (!stores.settings.read().isTitledByModel) return undefined;
  const conversation = stores.conversations.read(id);
  const answer = stores.messages.read(answerId);
  const question = answer?.parentId === undefined ? undefined : stores.messages.read(answer.parentId);
  if (!conversation || !question || answer?.status !== 'complete' || answer.text === '') return undefined;
  const isFirst = question.parentId === undefined && conversation.title === titleOfQuestion(question);
  const { provenance } = answer;
  if (!isFirst || conversation.isTitleManual || !provenance || kindOf(provenance.providerId) === 'demo')
    return undefined;
  return { conversation, question, answer, provenance };
}

function promptOf(question: Message, answer: Message): Prompt {
  const said = `Question:\n${question.text.slice(0, shownCharacters)}`;
  const answered = `Answer:\n${answer.text.slice(0, shownCharacters)}`;
  const text = `${said}\n\n${answered}`;
  return { system: instructions, messages: [{ role: 'user', text }], parameters: { maxOutputTokens } };
}

/** What a model says beside the name is left out: quotes, a label before it, a full stop behind it. */
function readTitle(text: string): string | undefined {
  const bare = titleFromText(text.replace(/[*_"“”„«»`]/g, ''))
    .replace(/^(title|name)\s*:\s*/i, '')
    .replace(/[.。]+$/, '')
    .trim();
  return bare === '' || bare === untitled ? undefined : bare;
}
