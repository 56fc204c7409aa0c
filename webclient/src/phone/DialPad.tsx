import { UnstyledButton } from '@mantine/core';
import { t } from '../language/language';
import classes from './DialPad.module.css';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;
const SPOKEN: Readonly<Record<string, 'star' | 'pound'>> = { '*': 'star', '#': 'pound' };

interface DialPadProps {
  readonly disabled: boolean;
  readonly onPress: (key: string) => void;
}

export function DialPad({ disabled, onPress }: DialPadProps) {
  return (
    <div className={classes.pad} role="group" aria-label={t('phone.dialPad')}>
      {KEYS.map((key) => (
        <UnstyledButton
          key={key}
          className={classes.key}
          disabled={disabled}
          aria-label={spoken(key)}
          onClick={() => onPress(key)}
          data-testid={`dialpad-${key}`}
        >
          {key}
        </UnstyledButton>
      ))}
    </div>
  );
}

function spoken(key: string): string {
  const sign = SPOKEN[key];
  return sign ? t(`phone.${sign}`) : key;
}
