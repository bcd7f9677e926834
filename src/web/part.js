// Fetches a part of the program (see src/app/parts.rs). .ci/split/split.mjs bundles this with the program's script and
// fills in the parts; src/site fills in their hashes.

export const loadPart = (name, integrity) => {
  const ask = (cache) => fetch(new URL(name, import.meta.url), { integrity, cache });
  // `reload` bypasses the HTTP cache and replaces a corrupt copy there, which may be marked as immutable.
  const answer = ask('default').catch(() => ask('reload'));
  // The error reaches the caller that awaits `answer`; this only prevents an unhandled rejection.
  answer.catch(() => {});
  return async (imports) => {
    const response = await answer;
    // Streaming lets the browser cache the compiled code, but needs this type, which some hosts do not send.
    return response.headers.get('Content-Type') === 'application/wasm'
      ? WebAssembly.instantiateStreaming(response, imports)
      : WebAssembly.instantiate(await response.arrayBuffer(), imports);
  };
};
