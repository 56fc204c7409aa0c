import { keptWhereSame } from '../kit/kept';
import { roughly } from '../kit/time';
import { perLanguage, t } from '../language/language';
import type { Presence, TextLevel, WallGroup } from '../protocol/messages';

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

export type TextFigure = 'textsBegun' | 'textsAnswered' | 'textsResolved';

/** The same of what customers text. */
export function textRuleOf(figure: TextFigure, level: TextLevel): string {
  const hours = level.schedule === '' ? t('wall.rule.allHours') : t('wall.rule.openingHours');
  switch (figure) {
    case 'textsBegun':
      return t('wall.rule.textsBegun');
    case 'textsAnswered':
      return [
        t('wall.rule.textsAnswered', {
          within: roughly(level.answerWithin ?? 0),
          kept: level.answeredInTime,
          all: level.answeredInTime + level.answeredLate,
          hours,
        }),
        ...lengths(level.answerMean, level.answerLongest),
      ].join(' ');
    case 'textsResolved':
      return [
        t('wall.rule.textsResolved', {
          within: roughly(level.resolveWithin ?? 0),
          kept: level.resolvedInTime,
          all: level.resolvedInTime + level.resolvedLate,
          hours,
        }),
        ...lengths(level.resolveMean, level.resolveLongest),
      ].join(' ');
  }
}

function lengths(mean: number | null, longest: number | null): readonly string[] {
  return mean === null || longest === null
    ? []
    : [t('wall.rule.lengths', { mean: roughly(mean), longest: roughly(longest) })];
}

/** What the company wants to be warned of in a workgroup. */
export interface Warned {
  readonly workgroup: string;
  readonly warnings: readonly string[];
}

/** Warnings that were not there before, each with its workgroup: what is worth a sound. */
export function newWarnings(before: readonly Warned[], now: readonly Warned[]): readonly string[] {
  const known = new Set(before.flatMap(warningsOf));
  return now.flatMap(warningsOf).filter((warning) => !known.has(warning));
}

function warningsOf({ workgroup, warnings }: Warned): readonly string[] {
  return warnings.map((warning) => `${workgroup} ${warning}`);
}

export interface Member {
  readonly presence: Presence;
  readonly groups: readonly { readonly id: string; readonly name: string; readonly loggedIn: boolean }[];
}

const BY_NAME = perLanguage((locale) => new Intl.Collator(locale));

/** Everybody who is in a workgroup, by name. */
export function membersOf(presences: readonly Presence[], groups: readonly WallGroup[]): readonly Member[] {
  const groupsOf = new Map<string, Member['groups'][number][]>();
  for (const { workgroup, name, members } of groups) {
    for (const { person, loggedIn } of members) {
      const known = groupsOf.get(person) ?? [];
      known.push({ id: workgroup, name, loggedIn });
      groupsOf.set(person, known);
    }
  }
  return presences
    .map((presence) => ({ presence, groups: groupsOf.get(presence.person) ?? [] }))
    .filter((member) => member.groups.length > 0)
    .sort((one, other) => BY_NAME().compare(one.presence.name, other.presence.name));
}

/** Whether nothing of a member has changed. */
export function sameMember(one: Member, other: Member): boolean {
  return (
    one.presence === other.presence &&
    one.groups.length === other.groups.length &&
    one.groups.every(
      ({ id, name, loggedIn }, at) =>
        other.groups[at]?.id === id && other.groups[at].name === name && other.groups[at].loggedIn === loggedIn,
    )
  );
}

/** The groups as they are now; those in which no number has changed are the ones of before. */
export function keptGroups<G extends Warned>(before: readonly G[], now: readonly G[]): G[] {
  return keptWhereSame(before, now, ({ workgroup }) => workgroup, sameNumbers);
}

function sameNumbers(one: Warned, other: Warned): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function seconds(millis: number): string {
  return t('wall.seconds', { seconds: Math.round(millis / 1_000) });
}
