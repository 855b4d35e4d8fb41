const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}

/** The address, fit for an attribute; `undefined` for one that could do more than lead somewhere. */
export function safeLink(address: string): string | undefined {
  return /^(https?:|mailto:)/i.test(address.trim()) ? escapeHtml(address.trim()) : undefined;
}
