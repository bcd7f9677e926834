// Prints the webdriver.json that wasm-bindgen-test-runner reads: which Chromium, with which flags.
import { chromiumFlags, chromiumPath } from '../tests/journeys/chromium.mjs';

const options = { binary: chromiumPath(), args: ['--headless=new', ...chromiumFlags()] };
console.log(JSON.stringify({ 'goog:chromeOptions': options }));
