/** The one way out to the network. Must honour `init.signal` before headers and in mid-body. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
