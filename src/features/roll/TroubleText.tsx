import * as React from 'react';
import { failureText } from '../../parts/Failure';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { CheckInTrouble } from './useCheckIns';

/** Why a check-in was not answered, and what to do. */
export function TroubleText({ trouble }: { readonly trouble: CheckInTrouble }): JSX.Element {
  const { texts } = useCoordinatorServices();
  if (trouble.kind === 'attendanceWaiting') return <>{texts.roll.checkInWaiting}</>;
  if (trouble.kind === 'answeredByOther') return <>{texts.roll.checkInAnswered}</>;
  const { title, advice } = failureText(trouble.failure, texts.failure);
  return (
    <>
      {title}. {advice}
    </>
  );
}
