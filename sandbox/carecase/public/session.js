/** Who is signed in and what they may choose from; filled once, before anything is drawn. */
export const session = { worker: null, colleagues: [], choices: {} };

export function startSession(answer) {
  Object.assign(session, answer);
}

export const isBusinessSupport = () => session.worker.role === 'business support';
