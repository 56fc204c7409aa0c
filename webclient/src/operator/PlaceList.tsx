import { memo, useEffect, useRef } from 'react';
import { Nothing } from '../kit/Card';
import { t, useLanguage } from '../language/language';
import { type Place, placeWords, signOf } from './directory';
import classes from './PlaceList.module.css';

export const LIST_ID = 'operator-places';

/** The id of a row, for the field that chooses among them. */
export function rowId(place: Place): string {
  return `operator-${place.id}`;
}

interface PlaceListProps {
  readonly places: readonly Place[];
  readonly chosen: Place | null;
  readonly onChoose: (place: Place) => void;
}

/** Where callers can be passed on to, and how it stands there. */
export function PlaceList({ places, chosen, onChoose }: PlaceListProps) {
  const list = useRef<HTMLUListElement>(null);
  const chosenId = chosen && rowId(chosen);
  useEffect(() => {
    if (chosenId !== null) {
      document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' });
    } else {
      list.current?.scrollTo({ top: 0 });
    }
  }, [chosenId, places.length]);
  return places.length === 0 ? (
    <Nothing>{t('operator.nobody')}</Nothing>
  ) : (
    <ul className={classes.list} id={LIST_ID} role="listbox" aria-label={t('operator.directory')} ref={list}>
      {places.map((place) => (
        <Row key={place.id} place={place} chosen={rowId(place) === chosenId} onChoose={onChoose} />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly place: Place;
  readonly chosen: boolean;
  readonly onChoose: (place: Place) => void;
}

/** Redrawn only where something has changed: in a large company the list is long. */
const Row = memo(
  function Row({ place, chosen, onChoose }: RowProps) {
    useLanguage();
    return (
      <li
        id={rowId(place)}
        role="option"
        aria-selected={chosen}
        data-testid="place"
        data-number={place.number}
        data-sign={signOf(place)}
        onClick={() => onChoose(place)}
      >
        <span className={classes.lamp} aria-hidden="true" />
        <span className={classes.words}>
          <strong>{place.name}</strong>
          <span className={classes.state}>{placeWords(place)}</span>
        </span>
        {place.kind !== 'number' && <span className={classes.number}>{place.number}</span>}
      </li>
    );
  },
  (one, other) =>
    one.chosen === other.chosen &&
    one.onChoose === other.onChoose &&
    one.place.name === other.place.name &&
    one.place.number === other.place.number &&
    one.place.presence === other.place.presence &&
    one.place.queue === other.place.queue,
);
