export type Admission = 'admitted' | 'refused' | 'unreachable';

/** Whether the host still lets this page in: a host that was started again has given itself a new address. */
export async function askAdmission(ask: typeof fetch): Promise<Admission> {
  try {
    const { status } = await ask('/', { method: 'HEAD', cache: 'no-store' });
    return status === refusedStatus ? 'refused' : 'admitted';
  } catch (error) {
    // `fetch` rejects with a TypeError when nobody answers.
    if (error instanceof TypeError) return 'unreachable';
    throw error;
  }
}

const refusedStatus = 401;
