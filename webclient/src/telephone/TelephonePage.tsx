import { Button, NativeSelect } from '@mantine/core';
import { IconDeviceMobilePlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { getJson } from '../kit/http';
import { Logo } from '../kit/Logo';
import { showFailure } from '../kit/notices';
import { ThemeToggle } from '../kit/ThemeToggle';
import { clockThere, useTicking } from '../kit/time';
import { t } from '../language/language';
import { LanguageChoice } from '../language/LanguageChoice';
import type { TextedCompany } from '../protocol/messages';
import { Conversation } from './Conversation';
import { anotherNumber, ownNumber, type Place, placeOf, PLACES, spaced } from './ownNumber';
import classes from './TelephonePage.module.css';

/** A customer's mobile telephone, from which the demo company is texted. */
export default function TelephonePage() {
  const [number, setNumber] = useState(() => ownNumber(sessionStorage));
  const company = useTextedCompany();
  const place = placeOf(number);
  const move = (to: Place) => setNumber(anotherNumber(sessionStorage, to));
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
            <li>{t('telephone.demo')}</li>
            <li>{t('telephone.abroad')}</li>
          </ul>
          <div className={classes.number}>
            <Button
              variant="default"
              leftSection={<IconDeviceMobilePlus size={18} stroke={1.6} />}
              onClick={() => move(place)}
              data-testid="telephone-another"
            >
              {t('telephone.another')}
            </Button>
            <PlaceSelect place={place} onMove={move} />
          </div>
        </section>
        <Conversation key={number} number={number} company={company} />
      </main>
    </div>
  );
}

interface PlaceSelectProps {
  readonly place: Place;
  readonly onMove: (place: Place) => void;
}

/** Where the telephone is, and what time it is there. */
function PlaceSelect({ place, onMove }: PlaceSelectProps) {
  const times = useTicking(() =>
    PLACES.map(({ zone }) => (zone === null ? null : clockThere(Date.now(), zone)) ?? '').join('|'),
  ).split('|');
  return (
    <NativeSelect
      aria-label={t('telephone.where')}
      data={PLACES.map(({ name }, index) => ({
        value: name,
        label:
          name === 'anywhere'
            ? t('telephone.place.anywhere')
            : `${t(`telephone.place.${name}`)} · ${times[index] ?? ''}`,
      }))}
      value={place.name}
      onChange={({ currentTarget }) => onMove(PLACES.find(({ name }) => name === currentTarget.value) ?? place)}
      data-testid="telephone-place"
    />
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
