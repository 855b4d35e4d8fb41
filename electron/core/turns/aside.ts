import type { ConversationId, ModelRef, WorkspaceId } from '../../../shared/model/ids.ts';
import type { RequestSource } from '../../../shared/model/request-source.ts';
import type { Task } from '../../../shared/model/task.ts';
import type { Cost } from '../../../shared/model/usage.ts';
import type { Prompt } from '../ports/prompt.ts';
import type { RoutableModel } from '../routing/decide-input.ts';
import type { CallIdentity } from './chain.ts';

/** A short question to a model beside the conversation, such as for a title. It leaves no message and no trace. */
export interface Aside {
  readonly conversationId: ConversationId;
  readonly workspaceId: WorkspaceId;
  readonly task: Task;
  readonly prompt: Prompt;
  /** The cheapest that can do it where none is named. */
  readonly model?: ModelRef;
  /** Where none is named, the models that may be asked: all of them without it. */
  readonly mayAsk?: (model: RoutableModel) => boolean;
  /** All tries together. */
  readonly patienceMs: number;
  readonly signal: AbortSignal;
  /** Told what a try cost that gave no answer. */
  readonly onLost?: (cost: Cost) => void;
}

export interface AsideAnswer {
  readonly text: string;
  readonly model: ModelRef;
  readonly modelLabel: string;
  readonly cost?: Cost;
}

/** Who asks it, for the records. */
export interface AsideCall extends Aside {
  readonly identity: CallIdentity;
  readonly source: RequestSource;
}
