import type { Answer, Colleague } from './colleague.ts';

/** Details of somebody new. */
export function details(overrides: Record<string, string> = {}): Record<string, string> {
  return { forename: 'Ada', surname: 'Quillfeather', dateOfBirth: '1950-01-15', ...overrides };
}

/** The case number of a person who was just added. */
export async function addPerson(
  colleague: Colleague,
  overrides: Record<string, string> = {},
): Promise<string> {
  const answer = await colleague.post('/people', {
    details: details(overrides),
    notADuplicate: 'For a test',
  });
  return idOf(answer);
}

export async function addReferral(colleague: Colleague, personId: string): Promise<string> {
  const form = { source: 'GP', priority: 'Routine', received: '2026-03-02', reason: 'Falls' };
  return idOf(await colleague.post('/referrals', { personId, ...form }));
}

/** An assessment of somebody new, given to the worker of that user name. */
export async function addAssessment(colleague: Colleague, worker: string): Promise<string> {
  const referral = await addReferral(colleague, await addPerson(colleague));
  const accepted = await colleague.post(`/referrals/${referral}/accept`, {
    kind: 'Care Act assessment',
    worker,
  });
  return String(accepted.assessmentId);
}

/** Submits an assessment in which that many outcomes cannot be achieved. */
export async function submit(colleague: Colleague, assessment: string, outcomes: number): Promise<Answer> {
  const keys = ['nutrition', 'hygiene', 'toilet', 'clothing'].slice(0, outcomes);
  const answers = { outcomes: keys, impairment: true, wellbeing: true, summary: 'Written.' };
  await colleague.send('PUT', `/assessments/${assessment}`, answers);
  return colleague.post(`/assessments/${assessment}/submit`);
}

/** A care package for somebody new, at pence a week. */
export async function addPackage(colleague: Colleague, pence: number): Promise<Answer> {
  const person = await addPerson(colleague);
  const lines = [{ service: 'Home care', provider: 'Larkspur Homecare', units: 100, unitCost: pence }];
  const form = { basis: 'Urgent need, before an assessment', start: '2026-12-01', lines };
  return colleague.post(`/people/${person}/packages`, form);
}

export function idOf(answer: Answer): string {
  if (typeof answer.id !== 'string') throw new Error(`Expected a record, but: ${JSON.stringify(answer)}`);
  return answer.id;
}
