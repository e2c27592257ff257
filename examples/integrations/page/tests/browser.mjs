// The page in a headless Chromium, from the file system and offline.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const address = pathToFileURL(process.env.PAGE).href;
const size = { width: 1280, height: 900 };
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });

export const close = () => browser.close();

// Opens the page at a link, calls `act(page)`, and makes sure that nothing was loaded and the console stayed silent.
export async function withPage(link, act, options = {}) {
  const context = await browser.newContext({ viewport: size, ...options });
  await context.setOffline(true);
  const page = await context.newPage();
  const noise = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  page.on('request', (request) => request.url().split('#')[0] === address || noise.push(`loads ${request.url()}`));
  await page.goto(address + link);
  await page.waitForSelector('html[data-ready]');
  await drawn(page);
  await act(page);
  await page.waitForTimeout(50);
  await context.close();
  assert.deepEqual(noise, []);
}

// How long a page takes in a fresh context from the beginning of its loading: until it is drawn and reacts (`drawn`;
// an empty page has nothing to draw), and until the browser has it on the screen (`ready`).
async function startOf(url) {
  const context = await browser.newContext({ viewport: size });
  await context.setOffline(true);
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForSelector('html[data-ready]');
  const marks = await page.evaluate(() => performance.getEntriesByType('mark').map((mark) => [mark.name, mark.startTime]));
  await context.close();
  return Object.fromEntries(marks);
}

// Many starts of the page, and of an empty one by turns, as the yardstick of this machine now: in milliseconds.
export async function startsOf(count) {
  const times = { page: [], empty: [] };
  for (let i = 0; i < count; ++i) {
    times.empty.push(await startOf(new URL('empty.html', import.meta.url).href));
    times.page.push(await startOf(address));
  }
  return times;
}

// FNV-1a, 32 bits, as in native.cpp.
export function hashOf(bytes, start = 2166136261) {
  let hash = start;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 16777619);
  return hash >>> 0;
}

export const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];

// Waits until what is drawn before the next frame is drawn, and the rest after it.
export const drawn = (page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
