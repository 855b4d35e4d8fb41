import { ArrowUpRight, Check, CircleX, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Failure } from '../../shared/model/failure.ts';
import type { CredentialTestResult } from '../../shared/model/key.ts';
import { describeTest } from '../lib/describe-test.ts';
import { Icon } from './icon.tsx';
import './key-result.css';

interface KeyResultProps {
  readonly result: CredentialTestResult;
  readonly provider: { readonly label: string; readonly keysUrl?: string | undefined };
  /** Said in the place of "It works." */
  readonly worksTitle?: string;
  /** Whether the result joins the card below it. */
  readonly isJoined?: boolean;
  readonly actions?: ReactNode;
}

/** What the test of a key found: that it works, or who refused it, the likely cause, and the provider's own words. */
export function KeyResult({ result, provider, worksTitle, isJoined = false, actions }: KeyResultProps) {
  const { tone, title, words } = describeTest(result);
  return (
    <div
      className={isJoined ? 'key-result key-result-joined' : 'key-result'}
      data-tone={tone}
      role={tone === 'danger' ? 'alert' : 'status'}
    >
      <Icon of={icons[tone]} size="dense" />
      <div className="key-result-words">
        <b>{result.outcome === 'works' ? (worksTitle ?? title) : title}</b> <span className="figures">{words}</span>
        {result.outcome === 'failed' && <NextSteps failure={result.failure} provider={provider} />}
      </div>
      {actions}
    </div>
  );
}

function NextSteps({ failure, provider }: { readonly failure: Failure } & Pick<KeyResultProps, 'provider'>) {
  const { httpStatus, providerCode, providerMessage } = failure;
  const code = [httpStatus, providerCode].filter((part) => part !== undefined).join(' ');
  const hasAnswer = code !== '' || providerMessage !== undefined;
  const isAboutKey = failure.actions.includes('replace-key') || failure.actions.includes('open-keys');
  const hasLink = isAboutKey && provider.keysUrl !== undefined;
  if (!hasAnswer && !hasLink) return null;
  return (
    <div className="key-result-steps">
      {hasLink && (
        <a href={provider.keysUrl} target="_blank" rel="noreferrer noopener">
          Open {provider.label} keys <Icon of={ArrowUpRight} size="chip" />
        </a>
      )}
      {hasAnswer && (
        <details>
          <summary>Answer from {provider.label}</summary>
          <code>{code}</code>
          {providerMessage && <p>{providerMessage}</p>}
        </details>
      )}
    </div>
  );
}

const icons = { ok: Check, note: Info, warn: TriangleAlert, danger: CircleX } as const;
