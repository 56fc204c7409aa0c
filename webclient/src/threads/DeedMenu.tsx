import { ActionIcon, Menu, type MenuProps, Tooltip } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './Threads.module.css';

interface DeedMenuProps {
  readonly label: string;
  readonly sign: ReactNode;
  readonly disabled?: boolean;
  readonly position: NonNullable<MenuProps['position']>;
  readonly width: string;
  readonly testId: string;
  /** What is in the menu, asked for while it is open. */
  readonly children: () => ReactNode;
}

/** A menu behind a sign. */
export function DeedMenu({ label, sign, disabled = false, position, width, testId, children }: DeedMenuProps) {
  const [opened, setOpened] = useState(false);
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position={position}
      width={width}
      transitionProps={{ duration: 80 }}
      // A menu may have nothing in it but what can be chosen.
      withInitialFocusPlaceholder={false}
    >
      <Tooltip label={label} disabled={opened}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={label}
            disabled={disabled}
            data-testid={testId}
          >
            {sign}
          </ActionIcon>
        </Menu.Target>
      </Tooltip>
      <Menu.Dropdown className={classes.menu}>{opened && children()}</Menu.Dropdown>
    </Menu>
  );
}
