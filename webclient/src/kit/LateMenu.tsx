import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import classes from './LateMenu.module.css';

interface LateMenuProps {
  /** What the button is for. */
  readonly label: string;
  readonly disabled?: boolean;
  readonly testId: string;
  /** What is in the menu, asked for while it is open. */
  readonly children: () => ReactNode;
}

/** A menu behind a button, made when it is first opened: a list has one in each row. */
export function LateMenu({ label, disabled = false, testId, children }: LateMenuProps) {
  const [opened, setOpened] = useState<boolean | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const made = opened !== null;
  // The menu itself gives the keyboard back to nobody when it was made open.
  const change = (open: boolean) => {
    if (!open && document.activeElement?.closest('[role=menu]')) {
      button.current?.focus();
    }
    setOpened(open);
  };
  const target = (
    <ActionIcon
      ref={button}
      variant="subtle"
      color="gray"
      aria-label={label}
      aria-haspopup="menu"
      disabled={disabled}
      onClick={made ? undefined : () => setOpened(true)}
      data-testid={testId}
    >
      <IconDots size={18} stroke={1.6} />
    </ActionIcon>
  );
  if (!made) {
    return target;
  }
  return (
    <Menu opened={opened} onChange={change} position="bottom-end" transitionProps={{ duration: 80 }}>
      <Menu.Target>{target}</Menu.Target>
      <Menu.Dropdown className={classes.menu}>{opened && children()}</Menu.Dropdown>
    </Menu>
  );
}
