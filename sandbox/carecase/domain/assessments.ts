import type { Role, Worker } from '../staff.ts';
import { type Casebook, event, find } from './casebook.ts';
import { OUTCOMES } from './eligibility.ts';
import type { Assessment, AssessmentAnswers } from './records.ts';
import { conflict, notAllowed, refuseWrongFields } from './refusal.ts';
import { openPerson } from './restriction.ts';

const AUTHORISERS: readonly Role[] = ['senior social worker', 'team manager', 'safeguarding lead'];

interface NewAssessment {
  readonly personId: string;
  readonly kind: string;
  readonly due: string;
  readonly worker: Worker;
}

export function startAssessment(book: Casebook, by: Worker, wanted: NewAssessment): Assessment {
  if (wanted.worker.role === 'business support') throw conflict('Business support may not assess.');
  const assessment: Assessment = {
    id: book.number('A'),
    personId: wanted.personId,
    kind: wanted.kind,
    team: wanted.worker.team,
    worker: wanted.worker.username,
    due: wanted.due,
    stage: 'Draft',
    answers: { outcomes: [], impairment: false, wellbeing: false, summary: '' },
    history: [event(book, by, 'Assessment started', `For ${wanted.worker.name}`)],
  };
  book.assessments.set(assessment.id, assessment);
  return assessment;
}

export function openAssessment(book: Casebook, worker: Worker, id: string): Assessment {
  const assessment = find(book.assessments, id, 'assessment');
  if (worker.role === 'business support') throw notAllowed('Business support may not open assessments.');
  openPerson(book, worker, assessment.personId, `Opened assessment ${id}`);
  return assessment;
}

export function saveAnswers(
  book: Casebook,
  worker: Worker,
  id: string,
  answers: AssessmentAnswers,
): Assessment {
  const assessment = openToWrite(book, worker, id);
  const outcomes = Object.keys(OUTCOMES).filter((outcome) => answers.outcomes.includes(outcome));
  assessment.answers = { ...answers, outcomes, summary: answers.summary.trim() };
  return assessment;
}

export function submitAssessment(book: Casebook, worker: Worker, id: string): Assessment {
  const assessment = openToWrite(book, worker, id);
  const written = assessment.answers.summary !== '';
  refuseWrongFields(written ? {} : { summary: 'Write a summary before you submit the assessment.' });
  assessment.stage = 'Submitted';
  assessment.history.push(event(book, worker, 'Submitted for authorisation'));
  return assessment;
}

export function authoriseAssessment(book: Casebook, worker: Worker, id: string): Assessment {
  const assessment = openForDecision(book, worker, id);
  assessment.stage = 'Authorised';
  assessment.history.push(event(book, worker, 'Authorised'));
  return assessment;
}

export function returnAssessment(book: Casebook, worker: Worker, id: string, reason: string): Assessment {
  const assessment = openForDecision(book, worker, id);
  refuseWrongFields(reason.trim() ? {} : { reason: 'Say what has to be done.' });
  assessment.stage = 'Returned';
  assessment.history.push(event(book, worker, 'Returned', reason.trim()));
  return assessment;
}

/** What that worker may do with the assessment as it stands. */
export function assessmentActions(
  worker: Worker,
  assessment: Assessment,
): { write: boolean; decide: boolean } {
  const open = assessment.stage === 'Draft' || assessment.stage === 'Returned';
  const own = assessment.worker === worker.username;
  const decide = assessment.stage === 'Submitted' && AUTHORISERS.includes(worker.role) && !own;
  return { write: open && own, decide };
}

function openToWrite(book: Casebook, worker: Worker, id: string): Assessment {
  const assessment = openAssessment(book, worker, id);
  if (assessment.worker !== worker.username)
    throw notAllowed('This assessment is the work of somebody else.');
  if (!assessmentActions(worker, assessment).write) {
    throw conflict(`This assessment is ${assessment.stage.toLowerCase()} and cannot be changed.`);
  }
  return assessment;
}

function openForDecision(book: Casebook, worker: Worker, id: string): Assessment {
  const assessment = openAssessment(book, worker, id);
  if (!AUTHORISERS.includes(worker.role)) throw notAllowed('Your role may not authorise assessments.');
  if (assessment.worker === worker.username) throw notAllowed('You may not authorise your own assessment.');
  if (assessment.stage !== 'Submitted')
    throw conflict('Only a submitted assessment can be authorised or returned.');
  return assessment;
}
