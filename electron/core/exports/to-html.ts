import type { Conversation } from '../../../shared/model/conversation.ts';
import type { Citation, Message } from '../../../shared/model/message.ts';
import { afterWords, authorOf, endingOf, momentOf, versionWords } from './describe-message.ts';
import { escapeHtml, safeLink } from './escape-html.ts';
import type { ExportedPlace } from './exported-branch.ts';
import { pageStyle } from './page-style.ts';
import { renderMarkdown } from './render-markdown.ts';

/** A conversation as one page that needs nothing else: readable in both themes and on paper. Nothing in it can run. */
export function* toHtml(conversation: Conversation, places: readonly ExportedPlace[]): Generator<string, void> {
  const title = escapeHtml(conversation.title);
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1 dir="auto">${title}</h1>
<p class="facts">Begun ${momentOf(conversation.createdAt)}</p>
`;
  for (const place of places) yield messageHtml(place);
  yield '</main>\n</body>\n</html>\n';
}

function messageHtml(place: ExportedPlace): string {
  const { message } = place;
  const after = afterWords(place);
  const version = versionWords(place);
  const ending = endingOf(message);
  const facts = [momentOf(message.createdAt), version].filter((words) => words !== '').join(' · ');
  return `${after === undefined ? '' : `<p class="parted" dir="auto">${escapeHtml(after)}</p>\n`}<article class="${message.role}">
<h2>${escapeHtml(authorOf(message))} <small>${escapeHtml(facts)}</small></h2>
${reasoningHtml(message)}<div dir="auto">${renderMarkdown(message.text)}</div>
${ending === undefined ? '' : `<p class="facts">${escapeHtml(ending)}</p>\n`}${filesHtml(message)}${sourcesHtml(message.citations ?? [])}</article>
`;
}

function reasoningHtml({ reasoning }: Message): string {
  if (reasoning === undefined) return '';
  return `<details><summary>Reasoning</summary><div dir="auto">${renderMarkdown(reasoning)}</div></details>\n`;
}

function filesHtml({ attachments = [] }: Message): string {
  if (attachments.length === 0) return '';
  const items = attachments.map(({ name, sizeBytes }) => `<li>${escapeHtml(name)} (${sizeBytes} bytes)</li>`);
  return `<ul class="files" aria-label="Files">${items.join('')}</ul>\n`;
}

function sourcesHtml(citations: readonly Citation[]): string {
  if (citations.length === 0) return '';
  const items = citations.map(({ title, url }) => {
    const words = escapeHtml(title ?? url ?? 'Source');
    const link = safeLink(url ?? '');
    return `<li>${link === undefined ? words : `<a href="${link}">${words}</a>`}</li>`;
  });
  return `<ol class="sources" aria-label="Sources">${items.join('')}</ol>\n`;
}
