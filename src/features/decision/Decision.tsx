import * as React from 'react';
import { fill } from '../../loc/fill';
import type { ProcessKey } from '../../rules';
import { Card, classNames, controls, Empty, LinkButton, Pill } from '../../ui';
import { useOpenGroup } from '../../parts/OpenGroup';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { hrefOf } from '../../services/routes';
import { buildDecisionList } from './buildDecisionList';
import styles from './Decision.module.scss';
import { DecisionPage } from './DecisionPage';

/** The decision tab: a unit's page, or the list of units when several are judged together. */
export function Decision({ processKey }: { readonly processKey: ProcessKey | undefined }): JSX.Element {
  const { units } = useOpenGroup();
  const { texts } = useCoordinatorServices();
  const chosen = units.length === 1 ? units[0] : units.find(({ process }) => process.value.key === processKey);
  if (chosen !== undefined) return <DecisionPage key={chosen.process.value.key} unit={chosen} />;
  if (units.length === 0)
    return (
      <Card>
        <Empty icon="award" title={texts.decision.list.empty}>
          {texts.decision.list.emptyAdvice}
        </Empty>
      </Card>
    );
  return <DecisionList />;
}

function DecisionList(): JSX.Element {
  const open = useOpenGroup();
  const { texts, locale } = useCoordinatorServices();
  const today = useToday();
  const words = texts.decision.list;
  const rows = buildDecisionList(open, today, { texts, locale });
  const next = rows.find(({ decided }) => decided === undefined);
  return (
    <Card title={words.title} flush>
      <p className={classNames(controls.caption, styles.lead)}>{words.lead}</p>
      <table className={classNames(controls.table, controls.stacking)}>
        <caption className={controls.visuallyHidden}>{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.common.unit}</th>
            <th scope="col">{words.basis}</th>
            <th scope="col">{words.decided}</th>
            <th scope="col">
              <span className={controls.visuallyHidden}>{words.open}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.processKey}>
              <th scope="row">{row.unitName}</th>
              <td data-label={words.basis}>
                <Pill tone={row.basis.tone} icon={row.basis.icon}>
                  {row.basis.word}
                </Pill>
                <span className={styles.notes}>{row.basis.detail}</span>
              </td>
              <td data-label={words.decided}>
                {row.decided === undefined ? (
                  words.notDecided
                ) : (
                  <>
                    <Pill tone={row.decided.tone} icon={row.decided.icon}>
                      {row.decided.word}
                    </Pill>
                    <span className={styles.notes}>{row.decided.day}</span>
                  </>
                )}
              </td>
              <td className={controls.number}>
                <LinkButton
                  look={row === next ? 'primary' : undefined}
                  aria-label={fill(words.openFor, { unit: row.unitName })}
                  href={hrefOf({
                    view: 'grupp',
                    groupKey: open.file.group.value.key,
                    tab: 'beslut',
                    processKey: row.processKey,
                  })}
                >
                  {words.open}
                </LinkButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
