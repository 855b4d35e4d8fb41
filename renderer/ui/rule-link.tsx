import type { RuleId } from '../../shared/model/rule.ts';

/** Where a rule is opened; undefined for one that was deleted. */
export type RuleHref = (id: RuleId) => string | undefined;

interface RuleLinkProps {
  readonly name: string;
  /** Absent for a rule that was deleted. */
  readonly href: string | undefined;
}

/** The name of a rule, which leads to it while it is there. */
export function RuleLink({ name, href }: RuleLinkProps) {
  return href === undefined ? `${name} (deleted)` : <a href={href}>{name}</a>;
}
