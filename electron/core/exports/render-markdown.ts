import { Marked } from 'marked';
import { escapeHtml, safeLink } from './escape-html.ts';

/** Longer texts are shown as they are: rendering them would hold the window up. */
const longestRendered = 20_000;

const marked = new Marked({
  gfm: true,
  renderer: {
    html: ({ text }) => escapeHtml(text),
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      const link = safeLink(href);
      return link === undefined ? words : `<a href="${link}">${words}</a>`;
    },
    // Nothing is loaded by a file that is opened.
    image: ({ href, text }) => {
      const link = safeLink(href);
      const words = escapeHtml(text || 'image');
      return link === undefined ? words : `<a href="${link}">${words}</a>`;
    },
    checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
  },
});

/** Markdown as HTML in which nothing of the text itself is HTML. */
export function renderMarkdown(text: string): string {
  if (text.length > longestRendered) return `<pre class="plain">${escapeHtml(text)}</pre>`;
  return marked.parse(text, { async: false });
}
