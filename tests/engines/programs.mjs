// The programs that the journeys in other engines need.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = {
  FIREFOX: ['firefox-esr', 'firefox'],
  WEBKIT_DRIVER: ['WebKitWebDriver'],
  XVFB: ['Xvfb'],
};

/** The path of a program: the variable of this name if set, else the first of the usual names on PATH, or undefined. */
export function programOf(variable) {
  if (process.env[variable]) return process.env[variable];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  for (const name of NAMES[variable]) {
    const found = folders.map((folder) => path.join(folder, name)).find(canRun);
    if (found) return found;
  }
  return undefined;
}

function canRun(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
