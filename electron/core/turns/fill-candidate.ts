import { ContractError } from '../../../shared/contract/errors.ts';
import { type Attachment, mostTextTokens } from '../../../shared/model/attachment.ts';
import type { Failure } from '../../../shared/model/failure.ts';
import { fillAttachments } from '../prompt/fill-attachments.ts';
import { FailureError } from '../resilience/failure.ts';
import type { CandidateCall } from './candidate-call.ts';
import type { TurnPorts } from './turn-ports.ts';

/** The call with the files that were sent along, in the form its model takes. Throws FailureError where one is gone. */
export async function fillCandidate(ports: TurnPorts, call: CandidateCall): Promise<CandidateCall> {
  const { chain, target } = call;
  const { row, model } = target;
  const hasFiles = chain.prompt.messages.some(({ attachments = [] }) => attachments.length > 0);
  if (!hasFiles || row.kind === 'demo') return call;
  const tooLong = chain.prompt.messages.flatMap(({ attachments = [] }) => attachments).find(isTooLong);
  if (tooLong) throw new FailureError(tooLongFailure(tooLong.name));
  try {
    const prompt = await fillAttachments(chain.prompt, {
      model,
      imageLimits: row.imageLimits,
      readFile: (sha256) => ports.readFile(sha256, chain.signal),
    });
    return { ...call, chain: { ...chain, prompt } };
  } catch (error) {
    if (error instanceof ContractError) throw new FailureError(unreadable(error.message), { cause: error });
    throw error;
  }
}

function isTooLong({ text }: Attachment): boolean {
  return text !== undefined && text.tokens > mostTextTokens;
}

function tooLongFailure(name: string): Failure {
  const message = `"${name}" holds more words than any model reads. Edit the message and attach the parts that matter.`;
  return { kind: 'context_length', message, actions: ['shorten-conversation'] };
}

/** Other models would miss the file as well. */
function unreadable(reason: string): Failure {
  return { kind: 'bad_request', message: `A file of this conversation cannot be read. ${reason}`, actions: ['retry'] };
}
