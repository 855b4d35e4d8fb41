import { z } from 'zod';

// zod probes `new Function` at its first parse, which the content security policy reports.
z.config({ jitless: true });
