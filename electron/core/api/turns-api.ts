import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { TurnRegistry } from '../turns/turn-registry.ts';
import type { TurnStarter } from '../turns/start-turn.ts';

export function createTurnsApi(starter: TurnStarter, registry: TurnRegistry): ApiGroup<'turns'> {
  return {
    start: async (input) => {
      const { question, answer } = starter.ask(input);
      return { turnId: turnIdOf(answer), question, answer };
    },
    regenerate: async (input) => {
      const answer = starter.regenerate(input);
      return { turnId: turnIdOf(answer), answer };
    },
    watch: ({ turnId, fromIndex }, { signal }) => registry.watch(turnId, fromIndex, signal),
    cancel: async ({ turnId }) => {
      registry.cancel(turnId);
      return {};
    },
    running: async () => ({ turns: [...registry.running()] }),
  };
}

function turnIdOf(answer: Message): string {
  return answer.turnId ?? answer.id;
}
