import type { ModelRow } from '../../../shared/model/language-model.ts';
import type { KnownModel } from './known-models.ts';

/** Whether the provider no longer answers for this model. */
export function isOver({ lifecycle }: ModelRow, now: number): boolean {
  return lifecycle.status === 'retired' || (lifecycle.endsAt !== undefined && now >= lifecycle.endsAt);
}

/** The model that answers for `asked` now: itself, or the last of the replacements that took over. Pure. */
export function followReplacements(
  asked: KnownModel,
  find: (id: string) => KnownModel | undefined,
  now: number,
): KnownModel {
  const passed = new Set<string>();
  let current = asked;
  while (isOver(current.row, now) && !passed.has(current.row.id)) {
    passed.add(current.row.id);
    const { replacement } = current.row.lifecycle;
    const next = replacement === undefined ? undefined : find(replacement);
    if (!next) return current;
    current = next;
  }
  return current;
}
