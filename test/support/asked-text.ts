import { z } from 'zod';
import type { FakeProvider } from './fake-provider/fake-provider.ts';
import type { ReceivedRequest } from './fake-provider/received-request.ts';

const Body = z.object({ messages: z.array(z.object({ content: z.string() })).min(1) });

/** The last message of what a provider was asked, as the chat wire sends it. */
export function askedText({ body }: Pick<ReceivedRequest, 'body'>): string {
  return Body.parse(body).messages.at(-1)?.content ?? '';
}

/** The requests for an answer, oldest first; health checks are not among them. */
export function answerRequests({ requests }: Pick<FakeProvider, 'requests'>): readonly ReceivedRequest[] {
  return requests.filter(({ route }) => route.kind === 'answer');
}
