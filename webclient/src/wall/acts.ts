import { request } from '../kit/http';
import { showDone, showFailure } from '../kit/notices';
import type { MoveWish, StateWish } from '../protocol/messages';

/** What a supervisor does with people and callers; the gateway says in words what does not fit. */
export function setState(person: string, wish: StateWish, done: string): void {
  act(`/api/people/${encodeURIComponent(person)}/state`, 'PUT', wish, done);
}

export function signOutOfWork(person: string, done: string): void {
  act(`/api/people/${encodeURIComponent(person)}/work`, 'DELETE', undefined, done);
}

export function logIn(person: string, workgroup: string, loggedIn: boolean, done: string): void {
  const path = `/api/people/${encodeURIComponent(person)}/workgroups/${encodeURIComponent(workgroup)}`;
  act(path, loggedIn ? 'PUT' : 'DELETE', undefined, done);
}

export function moveCaller(call: string, wish: Partial<MoveWish>, done: string): void {
  const whole: MoveWish = { place: null, workgroup: '', agent: '', ...wish };
  act(`/api/calls/${encodeURIComponent(call)}/move`, 'POST', whole, done);
}

function act(path: string, method: string, body: unknown, done: string): void {
  const options: RequestInit =
    body === undefined
      ? { method }
      : { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  request(path, options).then(() => showDone(done), showFailure);
}
