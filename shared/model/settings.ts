import { z } from 'zod';
import { ModelRef, WorkspaceId } from './ids.ts';
import { InspectorView } from './inspector.ts';
import { ImageHost } from './remote-image.ts';
import { Shortcut } from './shortcut.ts';

/** The person's settings, one JSON document; every field has a value. */
export const Settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Answers when a conversation has no model of its own; absent means Switchboard picks the first usable one. */
  defaultModel: z.exactOptional(ModelRef),
  hasSeenWelcome: z.boolean(),
  isSidebarRail: z.boolean(),
  /** After the first answer a cheap model is asked what the conversation is called. */
  isTitledByModel: z.boolean(),
  /** The workspace that was shown last; absent means the first one. */
  openWorkspaceId: z.exactOptional(WorkspaceId),
  /** By workspace; one without an entry has the usual one. */
  inspectors: z.record(WorkspaceId, InspectorView),
  /** Keys that are not those the commands come with. */
  shortcuts: z.array(Shortcut).max(500),
  /** Images of answers from these sites are loaded without asking. */
  imageHosts: z.array(ImageHost).max(1_000),
  /** Where a provider in trouble, unusual spend, a quota or a budget is told: also by the system, in the window, nowhere. */
  alerts: z.enum(['everywhere', 'window', 'none']),
  /** How long traces and the audit trail are kept. */
  keptDays: z.int().min(7).max(3_650),
  /** Causes of unusual spend that the person has seen and put away. */
  dismissedCauses: z.exactOptional(z.array(z.string().max(1_000)).max(200)),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = {
  theme: 'system',
  hasSeenWelcome: false,
  isSidebarRail: false,
  isTitledByModel: true,
  inspectors: {},
  shortcuts: [],
  imageHosts: [],
  alerts: 'everywhere',
  keptDays: 90,
};

export const SettingsChange = z.strictObject({
  theme: z.exactOptional(Settings.shape.theme),
  /** null clears the choice. */
  defaultModel: z.exactOptional(z.nullable(ModelRef)),
  hasSeenWelcome: z.exactOptional(z.boolean()),
  isSidebarRail: z.exactOptional(z.boolean()),
  isTitledByModel: z.exactOptional(z.boolean()),
  openWorkspaceId: z.exactOptional(WorkspaceId),
  /** Of these workspaces; the others stay as they are. */
  inspectors: z.exactOptional(Settings.shape.inspectors),
  /** Of these commands; the others stay as they are. */
  shortcuts: z.exactOptional(Settings.shape.shortcuts),
  /** These commands have the key they come with again. */
  clearedShortcuts: z.exactOptional(z.array(Shortcut.shape.command).max(500)),
  imageHosts: z.exactOptional(Settings.shape.imageHosts),
  alerts: z.exactOptional(Settings.shape.alerts),
  keptDays: z.exactOptional(Settings.shape.keptDays),
  dismissedCauses: Settings.shape.dismissedCauses,
});
export type SettingsChange = z.infer<typeof SettingsChange>;
