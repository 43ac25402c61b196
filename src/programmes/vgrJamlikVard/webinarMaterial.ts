import { isoDate, stated } from '../../rules';
import type { PackKnowledge } from '../packKnowledge';
import { board, centre, form, item } from './knowledgeItem';
import { under } from './source';

/**
 * What the webinars that have been held were about, and what is left of them. One of them is dated, by its
 * presentation.
 */
export const webinarMaterial: readonly PackKnowledge[] = [
  item(
    'webbinarium-rasism',
    'webinar',
    { sv: 'Så kan vi tillsammans motverka rasism i vården', en: 'Countering racism in health care together' },
    under.againstRacism,
    {
      contents: [
        {
          sv: 'Föreläsning om normer, rasism och minoritetsstress',
          en: 'Lecture on norms, racism and minority stress',
        },
        {
          sv: 'Socialstyrelsens utbildningsmaterial Rasism och bemötande i vården',
          en: 'The material Rasism och bemötande i vården, by Socialstyrelsen',
        },
        { sv: 'Introduktion till Riva hinder', en: 'Introduction to Riva hinder' },
        { sv: 'Panelsamtal', en: 'Panel' },
      ],
      audiences: ['staff', 'managers'],
      sectors: stated(['healthCare', 'dentalCare']),
      madeBy: stated(centre),
      contributors: [board],
    },
  ),
  item(
    'webbinarium-rutin',
    'webinar',
    {
      sv: 'Rutin vid kränkning mot patient och närstående',
      en: 'The routine for violations against patients and next of kin',
    },
    under.newRoutine,
    {
      contents: [{ sv: 'Hur arbetet mot kränkningar går till', en: 'How work against violations is done' }],
      sectors: stated(['healthCare']),
      madeBy: stated(centre),
      forms: [form('presentation')],
      day: stated(isoDate('2024-04-18')),
    },
  ),
  item(
    'webbinarium-anstand',
    'webinar',
    { sv: 'Vård som inte kan anstå', en: 'Care that cannot be deferred' },
    under.undeferrable,
    {
      contents: [
        {
          sv: 'Asylsökande, tillståndslösa och ukrainska flyktingar',
          en: 'Asylum seekers, people without a permit, refugees from Ukraine',
        },
        {
          sv: 'Hur migration påverkar hälsa och vårdsökande',
          en: 'How migration affects health and the seeking of care',
        },
        { sv: 'Vilken vård var och en har rätt till', en: 'Which care each is entitled to' },
        { sv: 'Begreppet vård som inte kan anstå', en: 'The concept of care that cannot be deferred' },
        { sv: 'Hur vård på lika villkor säkerställs', en: 'How care on equal terms is secured' },
      ],
      madeBy: stated(centre),
      contributors: [
        'Flyktingmedicinsk mottagning',
        'Flyktingbarnteamet',
        'Etiskt Forum, Sahlgrenska Universitetssjukhuset',
        'Rosengrenska Stiftelsen',
      ],
      forms: [form('presentation')],
    },
  ),
];
