import { Button } from '@mantine/core';
import { IconDeviceMobilePlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { getJson } from '../kit/http';
import { Logo } from '../kit/Logo';
import { showFailure } from '../kit/notices';
import { ThemeToggle } from '../kit/ThemeToggle';
import { t } from '../language/language';
import { LanguageChoice } from '../language/LanguageChoice';
import type { TextedCompany } from '../protocol/messages';
import { Conversation } from './Conversation';
import { anotherNumber, ownNumber, spaced } from './ownNumber';
import classes from './TelephonePage.module.css';

/** A customer's mobile telephone, from which the demo company is texted. */
export default function TelephonePage() {
  const [number, setNumber] = useState(() => ownNumber(sessionStorage));
  const company = useTextedCompany();
  return (
    <div className={classes.page}>
      <header className={classes.corner}>
        <span className={classes.home}>
          <Logo size={28} /> Cordboard
        </span>
        <LanguageChoice />
        <ThemeToggle />
      </header>
      <main className={classes.desk}>
        <section className={classes.about}>
          <p className={classes.over}>{t('telephone.over')}</p>
          <h1 aria-live="polite" data-testid="telephone-number">
            {spaced(number)}
          </h1>
          <p className={classes.lead}>{t('telephone.lead', { company: company?.name ?? '' })}</p>
          <ul className={classes.hints}>
            <li>{t('telephone.tabs')}</li>
            <li>{t('telephone.stop')}</li>
          </ul>
          <Button
            variant="default"
            leftSection={<IconDeviceMobilePlus size={18} stroke={1.6} />}
            onClick={() => setNumber(anotherNumber(sessionStorage))}
            data-testid="telephone-another"
          >
            {t('telephone.another')}
          </Button>
        </section>
        <Conversation key={number} number={number} company={company} />
      </main>
    </div>
  );
}

function useTextedCompany(): TextedCompany | null {
  const [company, setCompany] = useState<TextedCompany | null>(null);
  useEffect(() => {
    getJson<TextedCompany>('/api/demo/telephone').then(setCompany, showFailure);
  }, []);
  const title = company === null ? null : t('telephone.titleOf', { company: company.name });
  useEffect(() => {
    if (title !== null) {
      document.title = title;
    }
  }, [title]);
  return company;
}
