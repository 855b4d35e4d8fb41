import type { Decision } from '../../../shared/model/decision.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { TokenCount } from '../../../shared/model/quantities.ts';

/** How much of a model's window the branch on screen takes up, with what is being written below it. */
export interface ContextMeasure {
  readonly model: ModelRef;
  readonly usedTokens: TokenCount;
  /** Absent where nobody knows the model's window. */
  readonly windowTokens: TokenCount | undefined;
  /** Another model that was wanted and whose window is too small. */
  readonly tooSmall: { readonly model: ModelRef; readonly windowTokens: TokenCount } | undefined;
}

/** By what the core would do with the message in the composer. */
export function measureContext(
  decision: Decision | undefined,
  windowOf: (model: ModelRef) => TokenCount | undefined,
): ContextMeasure | undefined {
  const [first] = decision?.candidates ?? [];
  if (!decision || !first) return undefined;
  const refused = decision.excluded.find(
    ({ model, exclusion }) => model === decision.named && exclusion.code === 'window-too-small',
  );
  return {
    model: first.model,
    usedTokens: first.estimate.inputTokens,
    windowTokens: windowOf(first.model),
    tooSmall:
      refused?.exclusion.code === 'window-too-small'
        ? { model: refused.model, windowTokens: refused.exclusion.contextTokens }
        : undefined,
  };
}

/** What stays free after a cut, and what the summary may take: parts of the window. */
const sparePart = 0.4;
const summaryPart = 0.2;

/** About how many of the first messages would be summed up, where the branch is longer than the window. 0 where it fits. */
export function aboutSummedUp(
  messages: readonly Pick<Message, 'text'>[],
  { usedTokens, windowTokens = usedTokens }: Pick<ContextMeasure, 'usedTokens' | 'windowTokens'>,
): number {
  const characters = messages.reduce((sum, { text }) => sum + text.length, 0);
  if (usedTokens <= windowTokens || characters === 0) return 0;
  const roomCharacters = (windowTokens * (1 - summaryPart) * (1 - sparePart) * characters) / usedTokens;
  let kept = 0;
  const firstKept = messages.findLastIndex(({ text }) => (kept += text.length) > roomCharacters);
  return Math.min(firstKept + 1, messages.length - 1);
}
