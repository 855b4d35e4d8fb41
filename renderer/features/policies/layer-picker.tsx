import type { PolicyScope } from '../../../shared/model/policy.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useCurrentWorkspaceId } from '../../client/use-current-workspace.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';

/** Whose policy is shown: that of everything, of one workspace, or of one conversation. */
export function LayerPicker() {
  const { routes } = useStores();
  const scope = useFrom(
    ({ policies }) => policies,
    (state) => state.scope,
  );
  const workspaces = useFrom(
    ({ workspaces: store }) => store,
    (state) => state.workspaces,
  );
  const conversations = useFrom(
    ({ conversations: store }) => store,
    (state) => state.conversations,
  );
  const workspaceId = useCurrentWorkspaceId();
  const conversationId = conversations[0]?.id;
  const show = (next: PolicyScope) => routes.getState().go({ name: 'policies', scope: next });
  const showLayer = (layer: PolicyScope['layer']) => {
    if (layer === 'profile') show({ layer });
    if (layer === 'workspace') show({ layer, id: workspaceId });
    if (layer === 'conversation' && conversationId !== undefined) show({ layer, id: conversationId });
  };
  return (
    <div className="policy-layers">
      <ChoiceGroup<PolicyScope['layer']>
        label="Layer"
        value={scope.layer}
        options={conversationId === undefined && scope.layer !== 'conversation' ? withoutConversation : layers}
        onChange={showLayer}
      />
      {scope.layer === 'workspace' && (
        <SearchSelect
          label="Workspace"
          isLabelHidden
          placeholder="A workspace that is gone"
          value={scope.id}
          options={workspaces
            .filter(({ deletedAt }) => deletedAt === undefined)
            .map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(id) => show({ layer: 'workspace', id })}
        />
      )}
      {scope.layer === 'conversation' && (
        <SearchSelect
          label="Conversation"
          isLabelHidden
          placeholder="A conversation that is gone"
          value={scope.id}
          options={conversations.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(id) => show({ layer: 'conversation', id })}
        />
      )}
      <p className="policy-hint">{inheritance[scope.layer]}</p>
    </div>
  );
}

const layers = [
  { value: 'profile', label: 'Everywhere' },
  { value: 'workspace', label: 'One workspace' },
  { value: 'conversation', label: 'One conversation' },
] as const;
const withoutConversation = layers.slice(0, 2);

const inheritance: Readonly<Record<PolicyScope['layer'], string>> = {
  profile: 'Inherits from environment variables, then from what is built in.',
  workspace: 'Inherits from Everywhere.',
  conversation: 'Inherits from its workspace, then from Everywhere.',
};
