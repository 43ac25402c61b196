import { common } from './en-us/common';
import { failure } from './en-us/failure';
import { register } from './en-us/register';
import { shell } from './en-us/shell';
import { staff } from './en-us/staff';
import { webPart } from './en-us/webPart';
import type { EssentialTexts } from './texts';

/** The English texts every web part is loaded with. */
export const essentials: EssentialTexts = { common, failure, register, shell, staff, webPart };
