import { Loader } from '@mantine/core';
import { IconAlertTriangle, IconCircle, IconCircleCheck, IconCircleMinus, IconCircleX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../language/language';
import classes from './CheckPage.module.css';
import { type CheckName, type Finding, type Grade } from './findings';

interface CheckLineProps {
  readonly name: CheckName;
  readonly finding: Finding;
  readonly children?: ReactNode;
}

export function CheckLine({ name, finding, children }: CheckLineProps) {
  const { grade, words, remedy } = finding;
  return (
    <li className={classes.line} data-grade={grade} data-testid={`check-${name}`}>
      <Mark grade={grade} />
      <div>
        <h2>
          {t(`check.name.${name}`)}
          <span className={classes.spoken}>: {t(`check.grade.${grade}`)}</span>
        </h2>
        {words && <p>{words}</p>}
        {remedy && <p className={classes.remedy}>{remedy}</p>}
        {children}
      </div>
    </li>
  );
}

function Mark({ grade }: { readonly grade: Grade }) {
  const size = 24;
  switch (grade) {
    case 'waiting':
      return <IconCircle size={size} stroke={1.4} aria-hidden />;
    case 'running':
      return <Loader size={20} color="cord" aria-hidden />;
    case 'good':
      return <IconCircleCheck size={size} stroke={1.8} aria-hidden />;
    case 'fair':
      return <IconAlertTriangle size={size} stroke={1.8} aria-hidden />;
    case 'bad':
      return <IconCircleX size={size} stroke={1.8} aria-hidden />;
    case 'skipped':
      return <IconCircleMinus size={size} stroke={1.4} aria-hidden />;
  }
}
