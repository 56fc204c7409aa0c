import { t } from '../language/language';

/** @param direct whether the sound flows from browser to browser */
export function connectedWords(direct: boolean): string {
  return direct ? t('phone.connectedDirectly') : t('phone.connected');
}
