// Starts the program, and stands by should it not start or stop: then a calm message of the page itself
// appears, with a way to reload and to keep what was entered. No words here: they stand in index.html.

const stopped = document.getElementById('stopped');
const here = document.querySelector('script[data-js]');

const showStopped = () => {
  const language = (document.documentElement.lang || navigator.language || 'en').slice(0, 2);
  document.documentElement.lang = language === 'es' ? 'es' : 'en';
  stopped.hidden = false;
};

const answers = () => document.documentElement.dataset.answers || location.hash.slice(1);

const download = () => {
  const local = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 16);
  const text = JSON.stringify({ casepath: 1, saved: local, answers: answers() }, null, 2);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text + '\n'], { type: 'application/json' }));
  link.download = 'casepath-answers.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
};

stopped.addEventListener('click', (event) => {
  const action = event.target.closest('button')?.dataset.action;
  if (action === 'reload') location.reload();
  if (action === 'download') download();
});

// A fault of the program itself, not one of a browser extension that shares the window.
const isOurs = (reason) => reason instanceof WebAssembly.RuntimeError;
addEventListener('error', (event) => isOurs(event.error) && showStopped());
addEventListener('unhandledrejection', (event) => isOurs(event.reason) && showStopped());

const url = (name) => new URL(here.dataset[name], document.baseURI).href;
import(url('js'))
  .then((program) => program.default({ module_or_path: url('wasm') }))
  .catch(showStopped);
