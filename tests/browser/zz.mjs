import { launch, openPage } from "./lib.mjs";
console.time("launch"); const browser = await launch("chromium"); console.timeEnd("launch");
const context = await browser.createBrowserContext();
console.time("page"); const page = await context.newPage(); console.timeEnd("page");
console.time("goto"); await page.goto("http://127.0.0.1:8765/en/index.html"); console.timeEnd("goto");
await browser.close();
