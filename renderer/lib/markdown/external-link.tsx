import type { ReactNode } from 'react';
import { linkAddress } from './link-address.ts';

type ExternalLinkProps = {
  readonly href: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A link that opens outside the window. An address that is not allowed leaves only the words. */
export function ExternalLink({ href, className, children }: ExternalLinkProps) {
  const address = linkAddress(href);
  if (address === undefined) return <span className={className}>{children}</span>;
  return (
    <a className={className} href={address} title={address} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
