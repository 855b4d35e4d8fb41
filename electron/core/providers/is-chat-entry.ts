import type { ListEntry } from './list-entry.ts';

/** Whether an entry of a model list answers chat messages with text, as far as the list or the id tells. Pure. */
export function isChatEntry(entry: ListEntry): boolean {
  if (entry.active === false || entry.capabilities?.completion_chat === false) return false;
  if (entry.type !== undefined && !chatTypes.includes(entry.type)) return false;
  if (entry.endpoints && !entry.endpoints.includes('chat')) return false;
  if (entry.supportedGenerationMethods?.includes('generateContent') === false) return false;
  if (entry.architecture?.output_modalities?.includes('text') === false) return false;
  return !otherPurpose.test(entry.id);
}

const chatTypes: readonly string[] = ['chat', 'model', 'llm', 'vlm', 'language', 'code'];

/** Ids of embedding, audio, image, video, ranking and completion-only models. */
const otherPurpose =
  /(^|[-_/.:])(embed\w*|bge|tts|whisper|transcribe|speech|audio|realtime|live|dall-e|image|imagen|veo|sora|flux|stable-diffusion|moderation|rerank\w*|ocr|davinci|babbage)([-_/.:\d]|$)|gpt-3\.5-turbo-instruct/i;
