import { accessSync, constants, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The site cannot be kept in the folder; the message says why, and what to do. */
export class FolderRefused extends Error {
  constructor(folder: string, code: string) {
    super(
      `The site cannot be kept in ${folder}, because ${reasons[code] ?? `the system says ${code}`}: name another folder with npm start -- --data FOLDER.`,
    );
  }
}

const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'there is a file of that name',
  ENOTDIR: 'a part of that path is a file',
  EISDIR: 'a file of the site is a folder there',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'that disk can only be read',
  ENOSPC: 'that disk is full',
};

/** Files that make up a site. */
export const siteFiles = ['seeded', 'site.sqlite', 'site.sqlite-wal', 'site.sqlite-shm'] as const;

/** Makes the folder when it is missing. Throws FolderRefused unless the files of a site can be written in it. */
export function demandWritable(folder: string): void {
  const trial = join(folder, `.trial-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(trial, '');
    rmSync(trial);
    for (const name of siteFiles) demandWritableFile(join(folder, name));
  } catch (error) {
    throw new FolderRefused(folder, codeOf(error));
  }
}

function demandWritableFile(path: string): void {
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** The system's own code, such as ENOENT. Told by its shape: an error that Node makes is of another realm in a test. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}
