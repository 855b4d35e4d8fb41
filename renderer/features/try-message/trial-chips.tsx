import { X } from 'lucide-react';
import type { TrialMessage } from '../../../shared/model/trial.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import type { Names } from '../../lib/names.ts';
import { Icon } from '../../ui/icon.tsx';

/** What goes along with the message and what is supposed of the world; each is pressed away. */
export function TrialChips() {
  const { trial } = useStores();
  const names = useNames();
  const message = useFrom(
    () => trial,
    (state) => state.message,
  );
  const chips = chipsOf(message, names);
  if (chips.length === 0) return null;
  return (
    <ul className="try-chips" aria-label="Goes along">
      {chips.map(({ id, words, without }) => (
        <li key={id}>
          <button
            type="button"
            className="try-chip"
            aria-label={`Remove ${words}`}
            onClick={() => trial.getState().change(without)}
          >
            <span className="ellipsis">{words}</span>
            <Icon of={X} size="chip" />
          </button>
        </li>
      ))}
    </ul>
  );
}

interface Chip {
  readonly id: string;
  readonly words: string;
  readonly without: Partial<TrialMessage>;
}

function chipsOf({ files = [], tags = [], downProviders = [], spentBudgets = [] }: TrialMessage, names: Names): Chip[] {
  return [
    ...files.map((file, index) => ({
      id: `file ${String(index)}`,
      words: file.name,
      without: { files: files.toSpliced(index, 1) },
    })),
    ...tags.map((tag) => ({ id: `tag ${tag}`, words: `tag ${tag}`, without: { tags: without(tags, tag) } })),
    ...downProviders.map((id) => ({
      id: `down ${id}`,
      words: `${names.provider(id)} down`,
      without: { downProviders: without(downProviders, id) },
    })),
    ...spentBudgets.map((id) => ({
      id: `spent ${id}`,
      words: `${names.budget(id).replace(/^the /, '')} spent`,
      without: { spentBudgets: without(spentBudgets, id) },
    })),
  ];
}

function without(all: readonly string[], one: string): string[] {
  return all.filter((each) => each !== one);
}
