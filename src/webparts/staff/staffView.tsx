import * as React from 'react';
import { MyDiplomaProgramme } from '../../features/staff/MyDiplomaProgramme';
import { reactView } from '../reactView';

export const { show, close } = reactView(({ linkedTo }) => <MyDiplomaProgramme entry={linkedTo} />);
