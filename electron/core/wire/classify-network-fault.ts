import type { ProviderRow } from '../../../shared/model/provider.ts';

/** Why no answer, or only part of one, came back. */
export type NetworkCause =
  | 'server-not-running'
  | 'nothing-listens'
  | 'host-not-found'
  | 'unreachable'
  | 'connection-lost'
  | 'certificate'
  | 'not-encrypted'
  | 'connect-timeout'
  | 'cut-off';

/** `code` is the system's or the HTTP client's. A local server that does not listen is simply not running. */
export function classifyNetworkFault(code: string | undefined, providerKind: ProviderRow['kind']): NetworkCause {
  const cause = causes.find(({ pattern }) => pattern.test(code ?? ''))?.cause ?? 'unreachable';
  const isLocal = providerKind === 'local';
  return isLocal && (cause === 'nothing-listens' || cause === 'unreachable') ? 'server-not-running' : cause;
}

const causes: readonly { readonly pattern: RegExp; readonly cause: NetworkCause }[] = [
  { pattern: /^ECONNREFUSED$/, cause: 'nothing-listens' },
  { pattern: /^(ENOTFOUND|EAI_\w+|ERR_INVALID_URL)$/, cause: 'host-not-found' },
  {
    pattern: /^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|HPE_\w+)$/,
    cause: 'connection-lost',
  },
  {
    pattern: /^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT)$/,
    cause: 'connect-timeout',
  },
  { pattern: /^(EPROTO|ERR_SSL_\w+)$/, cause: 'not-encrypted' },
  {
    pattern: /CERT|^(UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER\w*|ERR_TLS_\w+|HOSTNAME_MISMATCH)$/,
    cause: 'certificate',
  },
];
