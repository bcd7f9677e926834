// Driver for WebKit (WebKitGTK's MiniBrowser), with W3C WebDriver. visitor.mjs defines the interface of a driver.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Builder, By, Capabilities, Key } from 'selenium-webdriver';
import { until } from '../journeys/browser.mjs';
import { programOf } from './programs.mjs';

export function missing() {
  if (!programOf('WEBKIT_DRIVER')) return 'WebKit is not installed (Debian: apt-get install webkit2gtk-driver; or set WEBKIT_DRIVER to WebKitWebDriver)';
  if (!process.env.DISPLAY && !programOf('XVFB')) return 'WebKit has no display to draw on (Debian: apt-get install xvfb; or set DISPLAY)';
  return '';
}

export async function start() {
  const home = await mkdtemp(path.join(tmpdir(), 'webkit-'));
  const downloads = path.join(home, 'downloads');
  const settings = path.join(home, 'settings');
  await mkdir(downloads);
  await mkdir(path.join(settings, 'gtk-3.0'), { recursive: true });
  // Without animations, the page gets `prefers-reduced-motion`.
  await writeFile(path.join(settings, 'gtk-3.0', 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  await writeFile(path.join(settings, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);

  const screen = programOf('XVFB') && (await ownScreen());
  const port = await freePort();
  const driver = spawn(programOf('WEBKIT_DRIVER'), [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...(screen && { DISPLAY: screen.display, WAYLAND_DISPLAY: '', GDK_BACKEND: 'x11' }),
      HOME: home,
      XDG_CONFIG_HOME: settings,
      XDG_CACHE_HOME: path.join(home, 'cache'),
      XDG_DATA_HOME: path.join(home, 'data'),
      LC_ALL: 'C.UTF-8',
      TZ: 'America/New_York',
      NO_AT_BRIDGE: '1',
    },
  });
  const server = `http://127.0.0.1:${port}`;
  await until('WebKitWebDriver answers', () => fetch(`${server}/status`).then((answer) => answer.ok, () => false));

  const session = () => new Builder().usingServer(server).withCapabilities(new Capabilities({ browserName: 'MiniBrowser' })).build();
  const first = await session();
  const found = await first.getCapabilities();
  await first.quit();
  return {
    version: `WebKitGTK ${found.getBrowserVersion()} (${found.getBrowserName()}), ${programOf('WEBKIT_DRIVER')}`,
    downloads,
    open: async () => open(await session()),
    async close() {
      await ended(driver);
      await screen?.close();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A virtual display: WebKitGTK has no headless mode. */
async function ownScreen() {
  // Xvfb picks a free display number, and writes it.
  const screen = spawn(programOf('XVFB'), ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    let said = '';
    screen.stdio[3].on('data', (part) => {
      said += part;
      if (said.includes('\n')) resolve(said.trim());
    });
    screen.once('exit', () => reject(new Error('Xvfb does not start')));
    screen.once('error', reject);
  });
  return { display: `:${number}`, close: () => ended(screen) };
}

function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return undefined;
  const end = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  return end;
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Selectors by role. The name is computed by the browser itself, which has another role name for a <select>. */
const HAVING = {
  button: 'button, [role=button]',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  group: 'fieldset, details, [role=group]',
  heading: 'h1, h2, h3, h4, h5, h6',
  link: 'a[href]',
  navigation: 'nav',
  region: 'section, [role=region]',
  searchbox: 'input[type=search]',
  table: 'table, [role=table]',
  textbox: 'input:not([type]), input[type=text], textarea',
};

/** Runs in the page: visible elements that might have the name, because each query to the browser takes time. */
function candidates(having, name) {
  const plain = (text) => (text ?? '').replace(/\s+/g, ' ');
  const of = (element) => [
    element.textContent, element.getAttribute('aria-label'), element.title, element.caption?.textContent,
    ...[...(element.labels ?? [])].map((label) => label.textContent),
    ...(element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => id && document.getElementById(id)?.textContent),
  ];
  return [...document.querySelectorAll(having)].filter((element) =>
    element.checkVisibility() && of(element).some((text) => plain(text).replaceAll(' ', '').includes(name.replaceAll(' ', ''))));
}

/** A window of a new browser profile. */
async function open(driver) {
  await driver.manage().setTimeouts({ script: 20_000, pageLoad: 60_000 });
  await driver.manage().window().setRect({ x: 0, y: 0, width: 1280, height: 940 });
  const run = (act, ...words) => driver.executeScript(`return (${act}).apply(null, arguments)`, ...words);
  return {
    go: (address) => driver.get(address),
    reload: () => driver.navigate().refresh(),
    run,
    handle: async (act, ...words) => (await run(act, ...words)) ?? undefined,
    async named(role, name) {
      if (!HAVING[role]) throw new Error(`no role "${role}" here yet`);
      const found = [];
      for (const element of await run(candidates, HAVING[role], name)) {
        if ((await element.getAccessibleName()) === name) found.push(element);
      }
      return found;
    },
    read: (handle, act, ...words) => run(act, handle, ...words),
    click: (handle) => handle.click(),
    async write(handle, text) {
      await run((element) => element.focus(), handle);
      await driver.actions().sendKeys(text).perform();
    },
    async paste(handle) {
      await run((element) => element.focus(), handle);
      await driver.actions().keyDown(Key.CONTROL).sendKeys('v').keyUp(Key.CONTROL).perform();
    },
    press: (key) => driver.actions().sendKeys(Key[key.toUpperCase()]).perform(),
    choose: async (handle, value) => (await handle.findElement(By.css(`option[value="${value}"]`))).click(),
    upload: (handle, file) => handle.sendKeys(file),
    enter: (frame) => driver.switchTo().frame(frame),
    leave: () => driver.switchTo().defaultContent(),
    async picture(file) {
      await writeFile(file, await driver.takeScreenshot(), 'base64');
    },
    troubles: () => [],
    close: () => driver.quit(),
  };
}
