// Opens every HTML page below a folder in headless Chromium, at the width of a phone and of a desk.
const { chromium } = require('playwright-core');
const fs = require('fs');
const path = require('path');

function pages(folder) {
    return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory()) return pages(file);
        return entry.name.endsWith('.html') ? [file] : [];
    });
}

// What is wrong with the page as it stands, in the page's own words.
function faults() {
    const wrong = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) wrong.push(`the page is ${document.documentElement.scrollWidth} px wide in ${width}`);
    if (!document.documentElement.lang) wrong.push('no language');
    if (!document.title.trim()) wrong.push('no title');
    if (document.querySelectorAll('h1').length !== 1) wrong.push('not one h1');
    for (const image of document.images) {
        if (!image.complete || image.naturalWidth === 0) wrong.push(`picture ${image.getAttribute('src')} does not load`);
        if (!image.hasAttribute('alt')) wrong.push(`picture ${image.getAttribute('src')} has no alt`);
    }
    const scrolls = (element) => {
        for (let at = element; at; at = at.parentElement) {
            if (/(auto|scroll)/.test(getComputedStyle(at).overflowX)) return true;
        }
        return false;
    };
    for (const element of document.body.querySelectorAll('*')) {
        const style = getComputedStyle(element);
        const clips = /(hidden|clip)/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
        const visuallyHidden = element.clientWidth <= 1 || style.clipPath !== 'none';
        if (clips && !visuallyHidden) wrong.push(`text is clipped in <${element.tagName.toLowerCase()} class="${element.className}">`);
        const box = element.getBoundingClientRect();
        if (box.width > 1 && box.right > width + 1 && !scrolls(element)) {
            wrong.push(`<${element.tagName.toLowerCase()} class="${element.className}"> reaches ${Math.round(box.right)} px`);
        }
    }
    return wrong.slice(0, 5);
}

(async () => {
    const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    const all = pages(path.resolve(process.argv[2])).sort();
    let bad = 0;
    for (const width of [390, 1280]) {
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        let said = [];
        page.on('console', (message) => said.push(`console: ${message.text()}`));
        page.on('pageerror', (error) => said.push(`error: ${error.message}`));
        page.on('request', (request) => {
            if (!/^(file|data):/.test(request.url())) said.push(`asks the network for ${request.url()}`);
        });
        for (const file of all) {
            said = [];
            await page.goto(`file://${file}`);
            // Pictures further down are loaded when they are scrolled to; here they are all wanted at once.
            await page.evaluate(() => Promise.all([...document.images].map((image) => {
                image.loading = 'eager';
                return image.decode().catch(() => {});
            })));
            const wrong = said.concat(await page.evaluate(faults));
            for (const fault of wrong) console.error(`${path.relative(process.argv[2], file)} at ${width} px: ${fault}`);
            bad += wrong.length;
        }
        await page.close();
    }
    await browser.close();
    if (all.length === 0) {
        console.error('no HTML page was made');
        bad += 1;
    }
    console.log(`${all.length} HTML pages are ${bad ? 'not ' : ''}sound at 390 and 1280 px`);
    process.exit(bad ? 1 : 0);
})();
