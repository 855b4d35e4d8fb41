import { useMemo } from 'react';
import type { ModelRef } from '../../../shared/model/ids.ts';
import { useFrom } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import { describeDefault } from '../../lib/rules/describe-default.ts';
import type { TargetWords } from '../../lib/rules/describe-target.ts';

interface DefaultRoute {
  readonly words: TargetWords;
  readonly models: readonly ModelRef[];
}

/** What answers where no rule did, as the policy that holds everywhere says. */
export function useDefaultRoute(): DefaultRoute {
  const fields = useFrom(
    ({ usualPolicy }) => usualPolicy,
    (state) => state.fields,
  );
  const names = useNames();
  return useMemo(() => {
    const { defaultModel } = fields;
    return { words: describeDefault(fields, names), models: defaultModel === undefined ? [] : [defaultModel] };
  }, [fields, names]);
}
