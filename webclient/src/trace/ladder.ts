import { t } from '../language/language';
import type { TimelineEntry, Trace, TraceMessage, TraceSide } from '../protocol/messages';

/** A vertical line of the ladder. */
export interface Column {
  /** The number of the side; 0 is the gateway. */
  readonly side: number;
  readonly kind: string;
  readonly name: string;
  readonly address: string;
}

/** How an arrow is drawn. */
export type Tone = 'request' | 'provisional' | 'success' | 'expected' | 'failure';

export interface MessageRow {
  readonly type: 'message';
  readonly id: string;
  readonly at: number;
  /** Columns, from 0 on. */
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
  readonly message: TraceMessage;
}

export interface StepRow {
  readonly type: 'step';
  readonly id: string;
  readonly at: number;
  readonly column: number;
  readonly title: string;
  readonly detail: string;
  readonly failed: boolean;
}

export interface NoteRow {
  readonly type: 'note';
  readonly id: string;
  readonly at: number;
  readonly title: string;
  readonly detail: string;
}

export type Row = MessageRow | StepRow | NoteRow;

export interface Ladder {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** When the call began: what is before has no offset. */
  readonly start: number;
}

/** Of messages, steps and decisions at one millisecond, a message comes first: it is what the others follow from. */
const RANK = { message: 0, note: 1, step: 2 };

/** The call's messages, its browsers' steps and the gateway's decisions on one time axis, callers left of the gateway. */
export function ladder(trace: Trace, timeline: readonly TimelineEntry[]): Ladder {
  const ours: Column = { side: 0, kind: 'gateway', name: t('trace.gateway'), address: '' };
  const columns = [...trace.sides.filter(calls).map(column), ours, ...trace.sides.filter(isCalled).map(column)];
  const gateway = columns.indexOf(ours);
  const at = (side: number) => columns.findIndex((found) => found.side === side);
  const rows: Row[] = [
    ...trace.messages.map((message, index) => messageRow(message, index, at(message.side), gateway)),
    ...timeline.filter((entry) => entry.kind === 'decision').map(noteRow),
    ...trace.steps.map((step, index) => ({
      ...step,
      type: 'step' as const,
      id: `step-${index}`,
      column: at(step.side),
    })),
  ];
  rows.sort((one, other) => one.at - other.at || RANK[one.type] - RANK[other.type]);
  const began = [timeline[0]?.at, trace.messages[0]?.at].filter((time) => time !== undefined);
  return { columns, rows, start: began.length === 0 ? 0 : Math.min(...began) };
}

function calls(side: TraceSide): boolean {
  return side.kind === 'caller' || side.kind === 'web';
}

function isCalled(side: TraceSide): boolean {
  return !calls(side);
}

function column(side: TraceSide): Column {
  return { side: side.number, kind: side.kind, name: side.name || unnamed(side.kind), address: side.address };
}

function unnamed(kind: string): string {
  return kind === 'web' ? t('trace.webPage') : t('trace.numberWithheld');
}

function messageRow(message: TraceMessage, index: number, side: number, gateway: number): MessageRow {
  const [from, to] = message.sent ? [gateway, side] : [side, gateway];
  return { type: 'message', id: `message-${index}`, at: message.at, from, to, tone: tone(message.label), message };
}

function noteRow(entry: TimelineEntry): NoteRow {
  return { type: 'note', id: `note-${entry.seq}`, at: entry.at, title: entry.title, detail: entry.detail };
}

/** Failures that belong to a good course: being asked who one is, and the end of a CANCEL. */
const EXPECTED = ['401', '407', '487'];

/** By status class (RFC 3261, 7.2). */
export function tone(label: string): Tone {
  const status = /^(\d{3})(?: |$)/.exec(label)?.[1];
  if (status === undefined) {
    return 'request';
  }
  if (status.startsWith('1')) {
    return 'provisional';
  }
  if (status.startsWith('2')) {
    return 'success';
  }
  return EXPECTED.includes(status) ? 'expected' : 'failure';
}
