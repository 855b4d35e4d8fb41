import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MessageId, WorkspaceId } from '../../shared/model/ids.ts';
import { type InspectorSection, type InspectorView, usualInspector } from '../../shared/model/inspector.ts';
import type { Settings } from '../../shared/model/settings.ts';
import type { SettingsStore } from './settings-store.ts';
import type { ViewStore } from './view-store.ts';

export interface InspectorState {
  /** The message whose route is shown; absent for that of the latest answer. */
  readonly lookedAt: MessageId | undefined;
  readonly lookAt: (messageId: MessageId | undefined) => void;
  /** How it stands in the workspace on screen. */
  readonly read: () => InspectorView;
  readonly change: (change: Partial<InspectorView>) => void;
  readonly fold: (section: InspectorSection, isFolded: boolean) => void;
  /** Opens or closes it: beside the content, or over it where the window is narrow. */
  readonly toggle: (isOverContent: boolean) => void;
  /** Opens it with this section unfolded. */
  readonly reveal: (section: InspectorSection, isOverContent: boolean) => void;
}
export type InspectorStore = StoreApi<InspectorState>;

export interface InspectorDeps {
  readonly settings: SettingsStore;
  readonly view: ViewStore;
  readonly currentWorkspaceId: () => WorkspaceId;
}

/** What the inspector shows and how it stands, which each workspace remembers. */
export function createInspectorStore(deps: InspectorDeps): InspectorStore {
  const { settings, view } = deps;
  return createStore<InspectorState>()((set, get) => {
    const read = () => inspectorOf(settings.getState().settings, deps.currentWorkspaceId());
    return {
      lookedAt: undefined,
      lookAt: (lookedAt) => set({ lookedAt }),
      read,
      change: (change) => {
        const changed = { ...read(), ...change };
        void settings.getState().update({ inspectors: { [deps.currentWorkspaceId()]: changed } });
      },
      fold: (section, isFolded) => {
        const others = read().folded.filter((folded) => folded !== section);
        get().change({ folded: isFolded ? [...others, section] : others });
      },
      toggle: (isOverContent) => {
        const { overlay, show, close } = view.getState();
        if (!isOverContent) get().change({ isOpen: !read().isOpen });
        else if (overlay === 'inspector') close('inspector');
        else show('inspector');
      },
      reveal: (section, isOverContent) => {
        const folded = read().folded.filter((one) => one !== section);
        get().change({ folded, isOpen: isOverContent ? read().isOpen : true });
        if (isOverContent) view.getState().show('inspector');
      },
    };
  });
}

export function inspectorOf({ inspectors }: Settings, workspaceId: WorkspaceId): InspectorView {
  return inspectors[workspaceId] ?? usualInspector;
}
