import { z } from 'zod';
import { StartNotice } from '../model/app-status.ts';
import { PendingApproval } from '../model/approval.ts';
import { BackupShelf } from '../model/backup.ts';
import { BudgetView } from '../model/budget.ts';
import { Conversation } from '../model/conversation.ts';
import { Handoff } from '../model/handoff.ts';
import { Alert, HealthStanding } from '../model/health.ts';
import { ConversationId, MessageId, TurnId } from '../model/ids.ts';
import { Import } from '../model/import.ts';
import { KeyView, SecretStoreStatus } from '../model/key.ts';
import { ModelView } from '../model/language-model.ts';
import { Note } from '../model/note.ts';
import { PolicyScope } from '../model/policy.ts';
import { ProviderView } from '../model/provider.ts';
import { QueuedMessage } from '../model/queued-message.ts';
import { Settings } from '../model/settings.ts';
import { Workspace } from '../model/workspace.ts';
import { event } from './define.ts';

/** What the core tells every window. Each event carries the whole new value. */
export const events = {
  'conversation-changed': event(z.strictObject({ conversation: Conversation })),
  /** It is gone for good. */
  'conversation-purged': event(z.strictObject({ id: ConversationId })),
  'workspaces-changed': event(z.strictObject({ workspaces: z.array(Workspace) })),
  'queue-changed': event(z.strictObject({ conversationId: ConversationId, queued: z.array(QueuedMessage) })),
  /** Also that it was deleted. */
  'note-changed': event(z.strictObject({ note: Note })),
  'handoffs-changed': event(z.strictObject({ conversationId: ConversationId, handoffs: z.array(Handoff) })),
  'turn-started': event(z.strictObject({ turnId: TurnId, conversationId: ConversationId, answerId: MessageId })),
  'turn-ended': event(z.strictObject({ turnId: TurnId, conversationId: ConversationId, answerId: MessageId })),
  'providers-changed': event(z.strictObject({ providers: z.array(ProviderView) })),
  'models-changed': event(z.strictObject({ models: z.array(ModelView) })),
  'keys-changed': event(z.strictObject({ keys: z.array(KeyView) })),
  'secrets-changed': event(z.strictObject({ secrets: SecretStoreStatus })),
  'settings-changed': event(z.strictObject({ settings: Settings })),
  'usage-changed': event(z.strictObject({})),
  'approvals-changed': event(z.strictObject({ approvals: z.array(PendingApproval) })),
  /** They are read anew: thousands of them would not fit into every event. */
  'rules-changed': event(z.strictObject({ total: z.int().min(0) })),
  /** Others are there, or those that are may come out differently. */
  'rule-tests-changed': event(z.strictObject({})),
  /** Of one layer; what lies over it inherits from it. They are read anew: their lists may hold thousands of models. */
  'policies-changed': event(z.strictObject({ scope: PolicyScope })),
  'budgets-changed': event(z.strictObject({ budgets: z.array(BudgetView) })),
  'health-changed': event(HealthStanding),
  'alert-raised': event(z.strictObject({ alert: Alert })),
  'backups-changed': event(z.strictObject({ shelf: BackupShelf })),
  'imports-changed': event(z.strictObject({ imports: z.array(Import) })),
  'notices-changed': event(z.strictObject({ notices: z.array(StartNotice) })),
  /** A menu item or system gesture asks the window to run one of its commands. */
  'command-requested': event(z.strictObject({ command: z.string() })),
} as const;
export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<Name extends EventName> = z.output<Events[Name]['payload']>;
