import { callerDetail, callerTitle } from '../kit/callerName';
import { finder } from '../kit/words';
import type { Voicemail } from '../protocol/messages';

/** Those whose caller, mailbox or comment has all words of `wanted`; a number is found without its blanks and dashes. */
export function found(voicemails: readonly Voicemail[], wanted: string): readonly Voicemail[] {
  const fits = finder(wanted);
  return voicemails.filter((voicemail) => {
    const digits = voicemail.callerNumber.replace(/\D/g, '');
    const copy = voicemail.copy ? `${voicemail.copy.by} ${voicemail.copy.from} ${voicemail.copy.comment}` : '';
    return fits(`${callerTitle(voicemail)} ${callerDetail(voicemail)} ${digits} ${voicemail.workgroupName} ${copy}`);
  });
}
