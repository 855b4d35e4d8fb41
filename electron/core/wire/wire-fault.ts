/** What went wrong on a wire, unclassified: the facts that `toFailure` decides on. */
export type WireFault =
  /** The provider answered with an error status. */
  | {
      readonly source: 'http';
      readonly status: number;
      readonly headers: Headers;
      /** The raw body, at most 64 KiB of it. */
      readonly body: string;
    }
  /** An error event inside a 200 stream, or a 200 body that is an error. `error` is the parsed error object. */
  | { readonly source: 'stream'; readonly error: unknown; readonly headers?: Headers }
  /** No answer, or the connection broke. `code` is the system's, such as ECONNREFUSED. */
  | { readonly source: 'network'; readonly code?: string; readonly detail: string; readonly host: string }
  /** An answer that is not what the wire says, such as HTML. `excerpt` is at most 500 characters of it. */
  | { readonly source: 'unreadable'; readonly detail: string; readonly excerpt: string; readonly status?: number }
  /** The stream ended without saying why: cut off upstream. */
  | { readonly source: 'cut-off' }
  /** It went on and on. */
  | { readonly source: 'too-long' };

export class WireError extends Error {
  readonly fault: WireFault;

  constructor(fault: WireFault, options?: ErrorOptions) {
    super(`wire fault: ${fault.source}`, options);
    this.name = 'WireError';
    this.fault = fault;
  }
}
