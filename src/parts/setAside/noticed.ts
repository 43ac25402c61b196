import * as React from 'react';

/** True inside a frame that says itself which rows could not be read. */
export const SetAsideNoticed = React.createContext(false);
