// The service worker of a build that ends all others (`CASEPATH_KILL=1 make dist`). It replaces the current worker at
// once, deletes all Casepath caches, unregisters itself, and handles no requests, so that the network serves as if
// there had never been a worker. Caches of other apps on the same host stay.

const OURS = ` ${new URL(registration.scope).pathname}`;

addEventListener('install', (event) => event.waitUntil(skipWaiting()));

addEventListener('activate', (event) => event.waitUntil(end()));

async function end() {
  for (const name of await caches.keys()) {
    if (name.startsWith('casepath-') && name.endsWith(OURS)) await caches.delete(name);
  }
  await registration.unregister();
}
