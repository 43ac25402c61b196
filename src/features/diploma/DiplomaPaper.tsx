import * as React from 'react';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { DiplomaViewModel } from './buildDiplomaViewModel';
import styles from './Diploma.module.scss';
import { QrCode } from '../../ui/QrCode';

/** The diploma itself: A4, white in every theme, made for print. */
export function DiplomaPaper({ diploma }: { readonly diploma: DiplomaViewModel }): JSX.Element {
  const { texts } = useCoordinatorServices();
  return (
    <article className={styles.paper} aria-labelledby="diploma-unit">
      {/* Stands here and not in the style sheet, so that it holds only while a diploma is in view. */}
      <style>{'@page { size: A4; margin: 0 }'}</style>
      <div className={styles.organisation}>
        <b>{diploma.organisationName}</b>
        {diploma.publisher !== undefined && <span>{diploma.publisher}</span>}
      </div>
      <p className={styles.word}>{diploma.word}</p>
      <h1 id="diploma-unit" tabIndex={-1}>
        {diploma.unitName}
      </h1>
      <p className={styles.lead}>{diploma.lead}</p>
      {diploma.revokedLine !== undefined && <p className={styles.revoked}>{diploma.revokedLine}</p>}
      <div className={styles.rule} />
      <dl className={styles.facts}>
        {diploma.facts.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.end}>
        <div className={styles.signature}>
          {diploma.signedBy}
          <span>{diploma.organisationName}</span>
        </div>
        {/* Without the code the paper still carries the number and the address as a link. */}
        <QrCode text={diploma.address} label={diploma.qrLabel} className={styles.qr} />
        <p className={styles.check}>
          <span>{diploma.versionLine}</span>
          <a href={diploma.address}>{texts.diploma.check}</a>
        </p>
      </div>
    </article>
  );
}
