import type { Presence, WallGroup } from '../protocol/messages';

/** What a number of the wall counts, in words for everybody who looks at it (docs/wall.md). */
export function ruleOf(figure: Figure, group: WallGroup): string {
  const inTime = seconds(group.answerWithinMillis);
  const briefly = seconds(group.givenUpAfterMillis);
  switch (figure) {
    case 'waiting':
      return 'Waiting: callers on the line in this queue, those for whom somebody is ringing included. Callbacks are not counted.';
    case 'longest':
      return 'Longest wait: of the callers on the line, since the one who has waited longest joined this queue.';
    case 'level':
      return (
        `Service level: answered within ${inTime}, of those answered plus those who gave up after more than ${briefly}, today. ` +
        `${group.inTime} of ${group.answered + group.abandoned}. A call counts when it has ended.`
      );
    case 'answered':
      return 'Answered: callers who talked with somebody of this workgroup, today. A call counts when it has ended, in the workgroup where it was last.';
    case 'abandoned':
      return (
        `Gave up: callers who hung up after waiting more than ${briefly} without having talked with anybody, today. ` +
        `${group.briefly} more hung up before that and count for nothing.`
      );
    case 'ready':
      return 'Ready: members who could be offered a caller now. Who has logged out of the workgroup counts nowhere.';
    case 'talking':
      return 'Talking: members in a call of whatever workgroup, connecting and on hold included.';
    case 'wrapUp':
      return 'Wrap-up: members who write their notes after a call.';
    case 'notReady':
      return 'Not ready: members at work who get no calls: on a break, or with a browser that cannot take calls.';
  }
}

export type Figure =
  'waiting' | 'longest' | 'level' | 'answered' | 'abandoned' | 'ready' | 'talking' | 'wrapUp' | 'notReady';

/** Warnings that were not there before, each with its workgroup: what is worth a sound. */
export function newWarnings(before: readonly WallGroup[], now: readonly WallGroup[]): readonly string[] {
  const known = new Set(before.flatMap(warningsOf));
  return now.flatMap(warningsOf).filter((warning) => !known.has(warning));
}

function warningsOf(group: WallGroup): readonly string[] {
  return group.warnings.map((warning) => `${group.workgroup} ${warning}`);
}

export interface Member {
  readonly presence: Presence;
  readonly groups: readonly { readonly id: string; readonly name: string; readonly loggedIn: boolean }[];
}

/** Everybody who is in a workgroup, by name. */
export function membersOf(presences: readonly Presence[], groups: readonly WallGroup[]): readonly Member[] {
  return presences
    .map((presence) => ({
      presence,
      groups: groups.flatMap((group) =>
        group.members
          .filter(({ person }) => person === presence.person)
          .map(({ loggedIn }) => ({ id: group.workgroup, name: group.name, loggedIn })),
      ),
    }))
    .filter((member) => member.groups.length > 0)
    .sort((one, other) => one.presence.name.localeCompare(other.presence.name));
}

function seconds(millis: number): string {
  return `${Math.round(millis / 1_000)} s`;
}
