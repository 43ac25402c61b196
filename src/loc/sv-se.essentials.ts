import { common } from './sv-se/common';
import { failure } from './sv-se/failure';
import { register } from './sv-se/register';
import { shell } from './sv-se/shell';
import { staff } from './sv-se/staff';
import { webPart } from './sv-se/webPart';

/** The Swedish texts every web part is loaded with. */
export const essentials = { common, failure, register, shell, staff, webPart };
