import { postJson } from '../kit/http';
import type { CallCheck, CallTask, Proof } from '../protocol/messages';

/** What the gateway wants to see before it takes the call; null when it wants nothing. Takes about a second. */
export async function proofFor(check: CallCheck): Promise<Proof | null> {
  if (check === 'NONE') {
    return null;
  }
  const task = await postJson<CallTask>('/api/call-tasks', null);
  // Only those load it who need it.
  const { solveChallenge } = await import('altcha-lib/v1');
  const solution = await solveChallenge(task.challenge, task.salt, task.algorithm, task.hardest).promise;
  if (solution === null) {
    throw new Error('The task of the gateway has no solution.');
  }
  const { algorithm, challenge, salt, signature } = task;
  return { algorithm, challenge, number: solution.number, salt, signature };
}
