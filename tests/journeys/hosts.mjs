// Real web servers with the configurations that dist/ ships: nginx always, Apache and Caddy if installed. Each serves
// at the root or at a path, on a free port of this machine.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The path of the program, or nothing. */
function program(...names) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not in this folder.
      }
    }
  }
  return undefined;
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a server on a free port; retries with another port, because a process may have taken the first meanwhile. */
async function onFreePort(start) {
  for (let tries = 3; ; tries -= 1) {
    try {
      return await start(await freePort());
    } catch (why) {
      if (tries === 1) throw why;
    }
  }
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Replaces each part of a text; throws if a part is missing, so that no test passes on an outdated wording. */
function replaced(text, parts) {
  for (const [old, now] of parts) {
    if (!text.includes(old)) throw new Error(`the configuration no longer says ${old}`);
    text = text.replaceAll(old, now);
  }
  return text;
}

/** Runs a server until it is closed; throws with its output if it does not start. */
async function run(folder, port, command, words, log) {
  const child = spawn(command, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, HOME: folder } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => { said += data; });
  let ended = false;
  const end = new Promise((resolve) => child.once('exit', () => { ended = true; resolve(); }));
  const last = Date.now() + 30_000;
  // Another process may be answering, if this server has exited because the port was taken.
  while (ended || !(await answers(port))) {
    if (ended || Date.now() > last) {
      child.kill();
      if (log) said += await readFile(path.join(folder, log), 'utf8').catch(() => '');
      await rm(folder, { recursive: true, force: true });
      throw new Error(`${command} does not start:\n${said.slice(-2000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const close = async () => {
    child.kill('SIGTERM');
    await Promise.race([end, new Promise((resolve) => setTimeout(resolve, 3000))]);
    if (!ended) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  };
  return { origin: `http://127.0.0.1:${port}`, port, close, said: () => said };
}

/** nginx with the shipped configuration, edited as its comments instruct. With `tls`: HTTP/2 with this certificate. */
export async function nginx(dist, options) {
  const command = program('nginx');
  if (!command) throw new Error('nginx is missing. Run .ci/setup test.');
  return onFreePort((port) => nginxAt(command, port, dist, options));
}

async function nginxAt(command, port, dist, { mount = '/', tls } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'nginx-'));
  const hosting = path.join(dist, 'hosting');
  for (const part of ['nginx-http.conf', 'nginx-location.conf']) await cp(path.join(hosting, part), path.join(folder, part));
  const parts = [['listen 8080;', tls ? `listen 127.0.0.1:${port} ssl http2; ssl_certificate ${tls.certificate}; ssl_certificate_key ${tls.key};` : `listen 127.0.0.1:${port};`]];
  if (mount === '/') {
    parts.push(['root /srv/casepath;', `root ${dist};`]);
  } else {
    const elsewhere = `location / { error_page 404 ${mount}404.html; return 404; }`;
    parts.push(['\n        location / {', `\n        ${elsewhere}\n        location ${mount} {`], ['root /srv/casepath;', `alias ${dist}/;`], [' /404.html;', ` ${mount}404.html;`]);
  }
  await writeFile(path.join(folder, 'nginx.conf'), replaced(await readFile(path.join(hosting, 'nginx.conf'), 'utf8'), parts));
  // Workers of root run as another user, who may not read the folder of this test.
  const user = process.getuid?.() === 0 ? ' user root;' : '';
  return run(folder, port, command, ['-e', 'stderr', '-p', folder, '-c', 'nginx.conf', '-g', `daemon off;${user}`]);
}

/** Apache with the shipped .htaccess; nothing if Apache is not installed. */
export async function apache(dist, options) {
  const command = program('apache2', 'httpd');
  if (!command) return undefined;
  const beside = (folder) => path.join(path.dirname(command), '..', folder);
  const modules = ['lib/apache2/modules', 'lib64/httpd/modules', 'libexec/apache2'].map(beside).find(exists);
  if (!modules) return undefined;
  return onFreePort((port) => apacheAt(command, modules, port, dist, options));
}

async function apacheAt(command, modules, port, dist, { mount = '/' } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'apache-'));
  const root = path.join(folder, 'site');
  const place = path.join(root, mount);
  await mkdir(place, { recursive: true });
  await cp(dist, place, { recursive: true });
  if (mount !== '/') {
    const file = path.join(place, '.htaccess');
    await writeFile(file, replaced(await readFile(file, 'utf8'), [[' /404.html', ` ${mount}404.html`]]));
  }
  const load = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers', 'rewrite', 'alias', 'unixd', 'setenvif', 'env', 'negotiation', 'autoindex', 'filter', 'deflate', 'brotli'];
  const lines = load
    .filter((name) => exists(path.join(modules, `mod_${name}.so`)))
    .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`);
  // As many hosts configure it, whatever else is in the folder: all text is compressed in transit.
  const texts = 'text/html text/css text/plain text/csv text/javascript application/json application/wasm image/svg+xml application/manifest+json';
  const compress = `<IfModule mod_brotli.c>\nAddOutputFilterByType BROTLI_COMPRESS ${texts}\n</IfModule>\n<IfModule mod_deflate.c>\nAddOutputFilterByType DEFLATE ${texts}\n</IfModule>`;
  const types = ['/etc/mime.types', '/etc/httpd/conf/mime.types', '/etc/apache2/mime.types'].find(exists);
  const user = process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : '';
  await writeFile(
    path.join(folder, 'apache.conf'),
    `ServerRoot ${folder}\nPidFile ${folder}/pid\nListen 127.0.0.1:${port}\nServerName 127.0.0.1\nErrorLog ${folder}/error.log\n${lines.join('\n')}\n` +
      `${types ? `TypesConfig ${types}` : ''}\n${user}\nMutex pthread\nDocumentRoot ${root}\n<Directory ${root}>\nAllowOverride All\nRequire all granted\n</Directory>\n${compress}\n`,
  );
  await readable(folder);
  return run(folder, port, command, ['-f', path.join(folder, 'apache.conf'), '-DFOREGROUND'], 'error.log');
}

/** Caddy with the shipped Caddyfile; nothing if Caddy is not installed. */
export async function caddy(dist, options) {
  const command = program('caddy');
  if (!command) return undefined;
  return onFreePort((port) => caddyAt(command, port, dist, options));
}

async function caddyAt(command, port, dist, { mount = '/' } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'caddy-'));
  const text = await readFile(path.join(dist, 'hosting', 'Caddyfile'), 'utf8');
  const parts = [['\n:8080 {', `\nhttp://127.0.0.1:${port} {`], ['root * /srv/casepath', `root * ${dist}`]];
  if (mount !== '/') {
    parts.push([/\n +# At a path: here .*\n/.exec(text)?.[0] ?? '# At a path', `\nhandle_path ${mount}* {\n`], [/\n +# Here; .*\n/.exec(text)?.[0] ?? '# Here', '\n}\nhandle {\nerror 404\n}\n']);
  }
  await writeFile(path.join(folder, 'Caddyfile'), `{\n  admin off\n}\n${replaced(text, parts)}`);
  return run(folder, port, command, ['run', '--config', 'Caddyfile', '--adapter', 'caddyfile']);
}

function exists(file) {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

async function readable(folder) {
  await new Promise((resolve) => spawn('chmod', ['-R', 'a+rX', folder]).once('exit', resolve));
}
