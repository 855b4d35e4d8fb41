import type { CustomScheme } from 'electron';
import { type Answer, textAnswer } from '../hosts/answer.ts';
import { answerWithDiagram, isDiagramPath } from '../hosts/answer-with-diagram.ts';
import { answerWithFile } from '../hosts/answer-with-file.ts';
import { bundleUrl, isOwnAddress } from './home-page.ts';

/** Registered once, before `ready`. Everything not named here is off by default. */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** Answers `app://bundle/` with the built renderer. Always resolves: a rejection shows as ERR_UNEXPECTED. */
export function createAppHandler(rendererRoot: string): (request: Request) => Promise<Response> {
  return async (request) => toResponse(await answer(request, rendererRoot));
}

async function answer(request: Request, rendererRoot: string): Promise<Answer> {
  if (request.method !== 'GET') return textAnswer(405, 'Only GET is answered here.', { Allow: 'GET' });
  if (!isOwnAddress(bundleUrl, request.url)) return textAnswer(404, 'There is nothing at this address.');
  const { pathname } = new URL(request.url);
  if (isDiagramPath(pathname)) return answerWithDiagram(rendererRoot, pathname);
  return answerWithFile(rendererRoot, pathname);
}

function toResponse({ status, headers, body }: Answer): Response {
  return new Response(body, { status, headers });
}
