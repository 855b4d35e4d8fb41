import { z } from 'zod';

const Text = z.string().optional().catch(undefined);
const Flag = z.boolean().optional().catch(undefined);
const Count = z.number().int().positive().optional().catch(undefined);
const Texts = z.array(z.string()).optional().catch(undefined);

/** A route of a router: one host that serves the model. */
const Route = z.object({ status: Text, context_length: Count, pricing: z.unknown().optional(), supports_tools: Flag });

/**
 * One model in any provider's list. Every provider fills other fields; a field of an unforeseen type counts as absent,
 * so that one odd entry does not cost the whole list.
 */
export const ListEntry = z
  .object({
    id: Text,
    name: Text,
    model: Text,
    display_name: Text,
    displayName: Text,
    type: Text,
    active: Flag,
    context_length: Count,
    context_window: Count,
    max_context_length: Count,
    max_model_len: Count,
    max_input_tokens: Count,
    inputTokenLimit: Count,
    max_completion_tokens: Count,
    max_tokens: Count,
    outputTokenLimit: Count,
    pricing: z.unknown().optional(),
    architecture: z.object({ input_modalities: Texts, output_modalities: Texts }).optional().catch(undefined),
    top_provider: z.object({ max_completion_tokens: Count }).optional().catch(undefined),
    metadata: z
      .object({ context_length: Count, max_tokens: Count, pricing: z.unknown().optional() })
      .optional()
      .catch(undefined),
    providers: z.array(Route).optional().catch(undefined),
    capabilities: z
      .object({ completion_chat: Flag, vision: Flag, function_calling: Flag, reasoning: Flag })
      .optional()
      .catch(undefined),
    supported_parameters: Texts,
    features: Texts,
    endpoints: Texts,
    supportedGenerationMethods: Texts,
    /** Day on which the provider stops answering. */
    shutdown_date: z.iso.date().optional().catch(undefined),
  })
  .transform(({ id, model, name, ...entry }) => ({ ...entry, name, id: (id ?? model ?? name ?? '').trim() }));
export type ListEntry = z.infer<typeof ListEntry>;
