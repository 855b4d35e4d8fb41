/** What is in a PDF, as far as words go. */
export type PdfContent =
  | { readonly outcome: 'read'; readonly pageCount: number; readonly text: string }
  /** `reason` ends a sentence that begins with the name of the file. */
  | { readonly outcome: 'refused'; readonly reason: string };

/** Reads PDF files on a thread of its own, within a time limit. */
export interface PdfReader {
  readonly read: (path: string, signal: AbortSignal) => Promise<PdfContent>;
}
