import { listOf, t } from '../language/language';
import type { ConsoleView } from './consoleSession';

/** One sentence about chosen devices that are not connected; null when all are there. */
export function missingDevices({ microphone, missingOutputs }: Pick<ConsoleView, 'microphone' | 'missingOutputs'>) {
  const labels = new Set(missingOutputs);
  if (microphone.kind === 'usable' && microphone.insteadOf !== null) {
    labels.add(microphone.insteadOf);
  }
  if (labels.size === 0) {
    return null;
  }
  return t('phone.missing', { count: labels.size, devices: listOf([...labels]) });
}
