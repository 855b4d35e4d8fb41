import { z } from 'zod';
import { AttachmentId, maxAttachments } from '../model/attachment.ts';
import { ConversationId, ModelRef } from '../model/ids.ts';
import { ReplayChunk, RuleEdits } from '../model/replay.ts';
import { RuleTest, RuleTestDraft, RuleTestId, RuleTestResult } from '../model/rule-test.ts';
import { Trial, TrialMessage } from '../model/trial.ts';
import { done, maxMessageCharacters, nothing } from './call-parts.ts';
import { request, stream } from './define.ts';

export const routingCalls = {
  /** What would happen to a message now. Nothing is sent. */
  simulate: request(
    z.strictObject({
      ...TrialMessage.shape,
      text: z.string().max(maxMessageCharacters),
      /** Its history, workspace and model count, where given. */
      conversationId: z.exactOptional(ConversationId),
      model: z.exactOptional(ModelRef),
      /** The model that the conversation has chosen does not count: the choice of another is on its way. */
      isAutomatic: z.exactOptional(z.boolean()),
      /** Files that are there already, with their size and words. */
      attachmentIds: z.exactOptional(z.array(AttachmentId).max(maxAttachments)),
    }),
    Trial,
  ),
  /**
   * Decides the recorded requests of the last days again, under the rules as they are or as they would be. Outages
   * count as they were then; keys, models and policies as they are now; budgets as untouched.
   */
  replay: stream(z.strictObject({ days: z.int().min(1).max(400), edits: z.exactOptional(RuleEdits) }), ReplayChunk),
};

/** Messages with where they are meant to go. */
export const ruleTestCalls = {
  /** Runs them all: outages and budgets do not count. Oldest first. */
  list: request(nothing, z.strictObject({ results: z.array(RuleTestResult) })),
  /** A new test where no id is given or none has it: so a removed one comes back. */
  save: request(z.strictObject({ id: z.exactOptional(RuleTestId), draft: RuleTestDraft }), RuleTest),
  remove: request(z.strictObject({ id: RuleTestId }), done),
};
