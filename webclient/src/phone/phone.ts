import type { Desk, FromConsoleUnion } from '../protocol/messages';
import { speaksInOwnCall } from './ownCall';

export type Stage =
  | 'idle'
  | 'ringing'
  | 'answering'
  | 'declining'
  | 'talking'
  | 'holding'
  | 'held'
  | 'resuming'
  | 'passing-on'
  | 'restoring'
  | 'hanging-up'
  | 'wrap-up'
  | 'finishing';

type Move =
  | 'answer'
  | 'decline'
  | 'hold'
  | 'resume'
  | 'pass on'
  | 'put aside'
  | 'hang up'
  | 'mute'
  | 'press a key'
  | 'consult'
  | 'swap'
  | 'bring together'
  | 'join'
  | 'finish wrap-up'
  | 'take more time';

/** A move that the stage does not allow: a defect of the page, which must not offer it. */
export class IllegalMove extends Error {
  constructor(move: Move, stage: Stage) {
    super(`cannot ${move} while ${stage}`);
    this.name = 'IllegalMove';
  }
}

interface Pending {
  readonly stage: Stage;
  readonly call: string | undefined;
  /** The gateway's stages in which the move is still under way. */
  readonly under: readonly Stage[];
}

export const ON_A_CALL: readonly Stage[] = [
  'answering',
  'talking',
  'holding',
  'held',
  'resuming',
  'passing-on',
  'restoring',
];

/**
 * Call control as this person sees it. The gateway's desk is the truth; a click is shown at once, as the stage in
 * capitals, until the desk settles it, or a problem or a snapshot takes it back.
 *
 *                OFFERED       answer()               TALKING         hold()             HELD
 *       idle ─────────▶ ringing ─────▶ ANSWERING ────────────▶ talking ────▶ HOLDING ─────────▶ held
 *        ▲                 │ decline()     │                    │    ▲                            │ resume()
 *        │                 ▼               │ hangUp()           │    │ TALKING                    ▼
 *        │             DECLINING           ▼                    │    └──────────────────────── RESUMING
 *        │                 │          HANGING-UP ◀──────────────┴── also from HOLDING, held, RESUMING, restoring
 *        │ any other       │               │
 *        │ status ◀────────┘               │ WRAP_UP
 *        │                                 ▼
 *        └───────────── FINISHING ◀───── wrap-up          restoring: the gateway still looks for this browser's sound
 *                           wrapUpDone()
 *
 * From talking and held, transfer() leads over PASSING-ON to wrap-up, and park() to idle.
 *
 * Beside a caller, or without one, there may be a call of this person's own: consult(), then swap(), together(), join() and
 * hangUpOwn(). The desk says where it stands.
 *
 * The gateway may move to any stage from any other: somebody hangs up, a ring ends, another tab did something.
 */
export class Phone {
  readonly #send: (message: FromConsoleUnion) => void;
  #desk: Desk | null = null;
  #pending: Pending | null = null;
  #muted = false;

  constructor(send: (message: FromConsoleUnion) => void) {
    this.#send = send;
  }

  get stage(): Stage {
    return this.#pending?.stage ?? stageOf(this.#desk);
  }

  get muted(): boolean {
    return this.#muted;
  }

  /** Whether the caller is to hear this person's microphone. */
  get sending(): boolean {
    const stage = this.stage;
    const speaks = stage === 'answering' || stage === 'talking' || stage === 'resuming' || speaksInOwnCall(this.#desk);
    return !this.#muted && speaks;
  }

  handleSnapshot(desk: Desk): void {
    this.#pending = null;
    this.#desk = desk;
    this.#muted = desk.call?.muted ?? false;
  }

  handleDesk(desk: Desk): void {
    const goesOn = desk.own !== null && desk.own.id === this.#desk?.own?.id;
    if (desk.call?.id !== this.#desk?.call?.id && !goesOn) {
      this.#muted = desk.call?.muted ?? false;
    }
    this.#desk = desk;
    if (this.#pending?.call !== desk.call?.id || !this.#pending?.under.includes(stageOf(desk))) {
      this.#pending = null;
    }
  }

  /** The gateway could not do what was asked for. */
  handleProblem(): void {
    this.#pending = null;
  }

  answer(): void {
    const call = this.#begin('answer', 'answering', ['ringing']);
    this.#send({ type: 'answer', call });
  }

  decline(): void {
    const call = this.#begin('decline', 'declining', ['ringing']);
    this.#send({ type: 'decline', call });
  }

  hold(): void {
    const call = this.#begin('hold', 'holding', ['talking']);
    this.#send({ type: 'hold', call });
  }

  resume(): void {
    const call = this.#begin('resume', 'resuming', ['held']);
    this.#send({ type: 'resume', call });
  }

  /** @param to an extension or a number */
  transfer(to: string): void {
    const call = this.#begin('pass on', 'passing-on', ['talking', 'held']);
    this.#send({ type: 'transfer', call, to });
  }

  /** Puts the caller aside, and is free for the next. */
  park(): void {
    this.#send({ type: 'park', call: this.#call('put aside', ['talking', 'held']) });
  }

  /** @param to an extension or a number */
  consult(to: string): void {
    this.#send({ type: 'consult', call: this.#call('consult', ['talking', 'held']), to });
  }

  /** Talks with the other one of caller and whoever is consulted. */
  swap(): void {
    this.#send({ type: 'swap', call: this.#own('swap') });
  }

  together(): void {
    this.#send({ type: 'together', call: this.#own('bring together') });
  }

  /** Joins the two, and leaves them. */
  join(): void {
    this.#send({ type: 'join', call: this.#own('join') });
  }

  /** Ends the call that this person makes; a caller in hand stays. */
  hangUpOwn(): void {
    this.#send({ type: 'hang-up', call: this.#own('hang up') });
  }

  hangUp(): void {
    const call = this.#begin('hang up', 'hanging-up', ON_A_CALL);
    this.#send({ type: 'hang-up', call });
  }

  mute(muted: boolean): void {
    const call = this.#desk?.own?.id ?? this.#call('mute', ON_A_CALL);
    this.#muted = muted;
    this.#send({ type: 'mute', call, muted });
  }

  /** @param key one of `0`–`9`, `*`, `#` */
  press(key: string): void {
    const own = speaksInOwnCall(this.#desk) ? this.#desk?.own?.id : undefined;
    this.#send({ type: 'digit', call: own ?? this.#call('press a key', ['talking']), key });
  }

  /** As much time for notes as the workgroup gives, once more. */
  wrapUpMore(): void {
    this.#require('take more time', ['wrap-up']);
    this.#send({ type: 'wrap-up-more' });
  }

  wrapUpDone(): void {
    this.#require('finish wrap-up', ['wrap-up']);
    this.#pending = { stage: 'finishing', call: this.#desk?.call?.id, under: ['wrap-up'] };
    this.#send({ type: 'wrap-up-done' });
  }

  #begin(move: Move, stage: Stage, allowed: readonly Stage[]): string {
    const call = this.#call(move, allowed);
    this.#pending = { stage, call, under: allowed };
    return call;
  }

  #call(move: Move, allowed: readonly Stage[]): string {
    this.#require(move, allowed);
    const call = this.#desk?.call;
    if (!call) {
      throw new IllegalMove(move, this.stage);
    }
    return call.id;
  }

  #own(move: Move): string {
    const own = this.#desk?.own;
    if (!own) {
      throw new IllegalMove(move, this.stage);
    }
    return own.id;
  }

  #require(move: Move, allowed: readonly Stage[]): void {
    if (!allowed.includes(this.stage)) {
      throw new IllegalMove(move, this.stage);
    }
  }
}

function stageOf(desk: Desk | null): Stage {
  switch (desk?.status) {
    case 'OFFERED':
      return 'ringing';
    case 'CONNECTING':
      return 'answering';
    case 'TALKING':
      return 'talking';
    case 'HELD':
      return 'held';
    case 'RECOVERING':
      return desk.call ? 'restoring' : 'idle';
    case 'WRAP_UP':
      return 'wrap-up';
    default:
      return 'idle';
  }
}
