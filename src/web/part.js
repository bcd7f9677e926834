// Fetches a part of the program (see src/app/parts.rs). Joined with the program's script by .ci/split/split.mjs, which names
// the parts; src/site writes in what each must hold.

export const loadPart = (name, integrity) => {
  const ask = (cache) => fetch(new URL(name, import.meta.url), { integrity, cache });
  // Asking past the browser's own copies puts a good one in the place of a bad one, which it may have been told to keep
  // for ever.
  const answer = ask('default').catch(() => ask('reload'));
  // Whoever waits for it hears of it.
  answer.catch(() => {});
  return async (imports) => {
    const response = await answer;
    // What is compiled while it arrives is kept compiled; some hosts do not know the type that this wants.
    return response.headers.get('Content-Type') === 'application/wasm'
      ? WebAssembly.instantiateStreaming(response, imports)
      : WebAssembly.instantiate(await response.arrayBuffer(), imports);
  };
};
