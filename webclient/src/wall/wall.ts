import { t } from '../language/language';
import type { Presence, WallGroup } from '../protocol/messages';

/** What a number of the wall counts, in words for everybody who looks at it (docs/wall.md). */
export function ruleOf(figure: Figure, group: WallGroup): string {
  const briefly = seconds(group.givenUpAfterMillis);
  switch (figure) {
    case 'level':
      return t('wall.rule.level', {
        inTime: seconds(group.answerWithinMillis),
        briefly,
        kept: group.inTime,
        all: group.answered + group.abandoned,
      });
    case 'abandoned':
      return t('wall.rule.abandoned', { briefly, count: group.briefly });
    default:
      return t(`wall.rule.${figure}`);
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
  return t('wall.seconds', { seconds: Math.round(millis / 1_000) });
}
