// The service worker of a build that ends all others (`CASEPATH_KILL=1 make dist`): it takes the place of
// whichever is there at once, removes their caches and itself, and answers nothing. From then on the network
// serves, as if there had never been a worker. Caches of others on the same host stay.

const OURS = ` ${new URL(registration.scope).pathname}`;

addEventListener('install', (event) => event.waitUntil(skipWaiting()));

addEventListener('activate', (event) => event.waitUntil(end()));

async function end() {
  for (const name of await caches.keys()) {
    if (name.startsWith('casepath-') && name.endsWith(OURS)) await caches.delete(name);
  }
  await registration.unregister();
}
