import systemRules from '../../resources/system-rules.json' with { type: 'json' };
import type { Calendar } from '../../shared/model/calendar.ts';
import { inTurn } from '../../shared/model/in-turn.ts';
import type { Rule } from '../../shared/model/rule.ts';
import type { OrchestratorPorts } from '../core/api/orchestrator-ports.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Stores } from '../core/ports/stores.ts';
import type { TokenCounter } from '../core/prompt/count-tokens.ts';
import type { Directory } from '../core/providers/directory.ts';
import type { KeyDirectory } from '../core/providers/key-directory.ts';
import { effectiveRules } from '../core/routing/effective-rules.ts';
import { parseSystemRules } from '../core/routing/parse-system-rules.ts';
import { createEstimate } from '../core/turns/estimate-request.ts';
import type { Policies } from '../core/turns/policies.ts';
import { readBackground } from '../core/turns/read-background.ts';
import type { Registries } from '../core/turns/registries.ts';
import { createRoutableCatalogue } from '../core/turns/routable-models.ts';
import { createRouter, type Router } from '../core/turns/router.ts';
import { keepMedians } from './keep-medians.ts';
import { createOwnRules } from './own-rules.ts';

export interface RouterParts {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly directory: Directory;
  readonly keys: KeyDirectory;
  readonly registries: Registries;
  readonly policies: Policies;
  readonly tokens: TokenCounter;
}

export interface Routing {
  readonly router: Router;
  readonly noteRules: OrchestratorPorts['noteRules'];
  /** Shipped and own ones, in the order they are tried. */
  readonly rules: () => readonly Rule[];
}

/** Joins what routing reads with what routing decides. */
export function composeRouter(parts: RouterParts): Routing {
  const { stores, clock, calendar, directory, keys, registries, policies, tokens } = parts;
  const shipped = parseSystemRules(systemRules);
  const own = createOwnRules(stores.rules.list);
  let known: readonly Rule[] | undefined;
  const rules = () => (known ??= effectiveRules(shipped, stores.rules.systemChanges(), own.list()).toSorted(inTurn));
  const router = createRouter({
    registries,
    clock,
    describe: {
      minuteOfDay: calendar.minuteOfDay,
      weekday: calendar.weekday,
      countTokens: tokens.countNow,
      background: (place) => readBackground({ stores, clock }, place),
    },
    keys: keys.views,
    rotationOf: (id) => directory.provider(id)?.rotation ?? 'sticky',
    catalogue: createRoutableCatalogue(directory),
    preferredModel: () => directory.firstUsable({ keys: keys.views(), now: clock.now() })?.ref,
    estimate: createEstimate(keepMedians({ usage: stores.usage, clock })),
    rules,
    policy: policies.effective,
  });
  const noteRules: Routing['noteRules'] = (changed) => {
    own.change(changed);
    router.prepareAhead(changed.saved);
    known = undefined;
    router.reload();
  };
  const reload = () => {
    own.forget();
    known = undefined;
    router.reload();
  };
  return { router: { ...router, reload }, rules, noteRules };
}
