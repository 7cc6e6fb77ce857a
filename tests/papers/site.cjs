// The site of an output folder as its readers use it. Every check says what it found; one that fails does not hide the others.
const { chromium } = require('playwright-core');
const { spawn } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');

const [out, program, production] = process.argv.slice(2).map((word) => path.resolve(word));
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const url = (file) => `file://${path.join(out, file)}`;
let bad = 0;
let good = 0;

function check(what, holds, more = '') {
    if (holds) good += 1;
    else {
        bad += 1;
        console.error(`${what}${more === '' ? '' : `: ${typeof more === 'string' ? more : JSON.stringify(more)}`}`);
    }
}

function files(folder, ending) {
    return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : files(file, ending);
        return entry.name.endsWith(ending) ? [file] : [];
    });
}

const plain = (text) => text.replace(/&#x2F;/gi, '/').replace(/&quot;/g, '"').replace(/&#x27;/gi, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

// Every local link lands on a file, and on an anchor of it.
function links() {
    const ids = new Map();
    const anchors = (file) => {
        if (!ids.has(file)) ids.set(file, new Set([...fs.readFileSync(file, 'utf8').matchAll(/\sid="([^"]*)"/g)].map((match) => plain(match[1]))));
        return ids.get(file);
    };
    let count = 0;
    const broken = [];
    for (const file of files(out, '.html')) {
        for (const [, , address] of fs.readFileSync(file, 'utf8').matchAll(/\s(href|src)="([^"]*)"/g)) {
            const link = plain(address);
            if (/^(https?|mailto|tel|data|geo):/.test(link)) continue;
            count += 1;
            const [target, anchor] = link.split('#');
            const found = target === '' ? file : path.resolve(path.dirname(file), decodeURIComponent(target));
            const from = path.relative(out, file);
            if (!fs.existsSync(found)) broken.push(`${from} leads to ${link}, which is not there`);
            else if (anchor && found.endsWith('.html') && !anchors(found).has(decodeURIComponent(anchor))) broken.push(`${from} leads to ${link}, which has no such anchor`);
        }
    }
    check('links', broken.length === 0 && count > 1000, broken.slice(0, 10).join('\n  '));
    console.log(`${count} local links land`);
}

async function open(browser, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    page.said = [];
    page.on('console', (message) => page.said.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => page.said.push(`error: ${error.message}`));
    page.on('request', (request) => {
        if (!/^(file|data):|^http:\/\/127\.0\.0\.1:/.test(request.url())) page.said.push(`asks the network for ${request.url()}`);
    });
    return page;
}

async function close(page, what) {
    check(`${what}: the console`, page.said.length === 0, page.said.slice(0, 5));
    await page.context().close();
}

// How many results there are, once there is a word of it.
async function results(page, query) {
    await page.fill('#q', query);
    await page.waitForFunction(() => document.getElementById('found-status').textContent !== '');
    return page.$$eval('#found-list li > a:first-child', (all) => all.map((link) => ({ text: link.textContent.trim().replace(/\s+/g, ' '), href: link.getAttribute('href') })));
}

async function search(browser) {
    for (const [width, scheme] of [[1280, 'light'], [390, 'dark']]) {
        const page = await open(browser, { viewport: { width, height: 844 }, colorScheme: scheme });
        await page.goto(url('index.html'));
        await page.keyboard.press('/');
        check('the slash goes to the search', await page.evaluate(() => document.activeElement.id === 'q'));
        await page.keyboard.type('zoe lind');
        await page.waitForSelector('#found-list li');
        check('the search tells how many', /: \d+/.test(await page.textContent('#found-status')), await page.textContent('#found-status'));
        check('the front page makes room for the results', await page.isHidden('#front'));
        const width_ = await page.evaluate(() => document.documentElement.scrollWidth);
        check('the results fit the screen', width_ <= width, width_);
        await page.keyboard.press('ArrowDown');
        const first = await page.evaluate(() => document.activeElement.getAttribute('href'));
        check('the first result is the person', /^people\.html#cast-/.test(first || ''), first);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowUp');
        check('the arrows go through the results', (await page.evaluate(() => document.activeElement.getAttribute('href'))) === first);
        const ring = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
        check('the focus is seen', ring !== 'none', ring);
        await page.keyboard.press('Enter');
        await page.waitForURL(/people\.html#cast-/);
        check('a result leads to its place', await page.evaluate(() => document.querySelector(':target') !== null));
        await page.goBack();
        await page.click('#q');
        await page.keyboard.press('Escape');
        check('Esc leaves the search', (await page.isVisible('#front')) && (await page.inputValue('#q')) === '');
        const scene = await results(page, 'breakdown 12');
        check('a scene is found by its number', scene.some((row) => row.href.startsWith('breakdown-sheet/')), scene.slice(0, 3));
        const word = await results(page, 'harbor medical');
        check('a word on a paper is found', word.some((row) => row.href.startsWith('call-sheet/')), word.slice(0, 3));
        check('nothing is found for nonsense', (await results(page, 'qqzzxx')).length === 0);
        for (const row of [...scene, ...word].slice(0, 20)) check(`the result ${row.href} is there`, fs.existsSync(path.join(out, row.href.split('#')[0])));
        await close(page, 'search');
    }
    const size = files(path.join(out, 'site'), '.js').filter((file) => !file.endsWith('site.js')).reduce((sum, file) => sum + fs.statSync(file).size, 0);
    check('the index is of a sensible size', size < 400_000, size);
    console.log(`the search index has ${Math.round(size / 1000)} kB`);
}

async function today(browser) {
    const at = async (moment, options) => {
        const page = await open(browser, options);
        await page.clock.setFixedTime(new Date(moment));
        await page.goto(url('index.html'));
        const texts = { time: await page.textContent('#next-call .time'), when: await page.textContent('#next-call .when'), title: await page.textContent('#today-title'), marked: await page.$$eval('.today', (all) => all.map((day) => day.id)) };
        await close(page, 'today');
        return texts;
    };
    const still = await open(browser, { javaScriptEnabled: false });
    await still.goto(url('index.html'));
    const asOf = await still.textContent('#today-title');
    check('without a script the page shows its own date', /May 20, 2026/.test(asOf), asOf);
    check('without a script there is no search', await still.isHidden('#search'));
    await still.context().close();
    // 22:00 in Tokyo is 06:00 at the production: the day is the production's.
    for (const timezoneId of ['America/Los_Angeles', 'Asia/Tokyo']) {
        const day = await at('2026-05-21T13:00:00Z', { timezoneId });
        check('today is the production’s', /21/.test(day.title) && day.marked.join() === 'day-2026-05-21', day);
        check('the next call is that of the evening', /7:00\s?p/i.test(day.time) && /May 21/.test(day.when), day);
    }
    const late = await at('2026-05-22T03:00:00Z');
    check('a call that has passed gives way to the next', /8:30\s?p/i.test(late.time), late);
    const before = await at('2026-01-05T12:00:00Z');
    check('before the shoot the first call is shown', /May 4/.test(before.when), before);
    const after = await at('2027-06-01T12:00:00Z');
    check('after the shoot the page keeps its own date', after.title === asOf, after);
}

async function looks(browser) {
    const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = 'rgb(255, 255, 255)';
    const page = await open(browser, { colorScheme: 'dark' });
    await page.goto(url('index.html'));
    check('dark by the system’s wish', (await ground(page)) !== light);
    await page.selectOption('#look-at', 'light');
    check('light by the reader’s', (await ground(page)) === light);
    await page.goto(url(fs.readdirSync(path.join(out, 'call-sheet')).filter((name) => name.endsWith('.html')).map((name) => `call-sheet/${name}`)[0]));
    check('the choice holds on the papers', (await ground(page)) === light);
    await page.goto(url('index.html'));
    await page.selectOption('#look-at', '');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    check('what is printed is light', (await ground(page)) === light);
    await page.keyboard.press('Tab');
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await page.goto(url('index.html'));
    await page.keyboard.press('Tab');
    check('the first stop of the keyboard is the way past the head', await page.evaluate(() => document.activeElement.className === 'skip'));
    await page.keyboard.press('Enter');
    check('it leads to the content', await page.evaluate(() => document.activeElement.id === 'content'));
    await close(page, 'looks');
}

// Each kind's first page.
function kinds() {
    return fs.readdirSync(out, { withFileTypes: true }).filter((entry) => entry.isDirectory()).flatMap((entry) => {
        const page = fs.readdirSync(path.join(out, entry.name)).filter((name) => name.endsWith('.html')).sort()[0];
        return page ? [`${entry.name}/${page}`] : [];
    });
}

async function accessible(browser) {
    const own = fs.readdirSync(out).filter((name) => name.endsWith('.html'));
    const all = [...own, ...kinds()];
    for (const [colorScheme, width] of [['light', 1280], ['dark', 390]]) {
        const page = await open(browser, { colorScheme, viewport: { width, height: 900 } });
        for (const file of all) {
            await page.goto(url(file));
            if (file === 'index.html') await page.$$eval('details', (every) => every.forEach((one) => { one.open = true; }));
            await page.evaluate(axe);
            const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
            check(`${file} ${colorScheme}: axe-core`, violations.length === 0, violations.map((found) => `${found.id} (${found.nodes.length}): ${found.nodes[0].html.slice(0, 160)}`).join('\n  '));
        }
        await page.goto(url('index.html'));
        await results(page, 'call');
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
        check(`results ${colorScheme}: axe-core`, violations.length === 0, violations.map((found) => `${found.id}: ${found.nodes[0].html.slice(0, 160)}`));
        await close(page, 'axe-core');
    }
    console.log(`axe-core looked at ${all.length} pages, light and dark`);
}

// Printed from a browser: the paper's own size, no way about the site, the header row on every page.
async function printed(browser) {
    const page = await open(browser);
    const sizes = { letter: [612, 792], legal: [612, 1008], a4: [595, 842] };
    for (const file of kinds()) {
        await page.goto(url(file));
        const paper = await page.evaluate(() => [...document.body.classList].pop());
        const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
        const box = pdf.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/);
        const found = box ? [Number(box[1]), Number(box[2])] : [];
        const [short, long] = [Math.min(...found), Math.max(...found)];
        check(`${file} printed: the paper is ${paper}`, sizes[paper] && Math.abs(short - sizes[paper][0]) < 2 && Math.abs(long - sizes[paper][1]) < 2, found);
        await page.emulateMedia({ media: 'print' });
        const wrong = await page.evaluate(() => {
            const seen = (element) => element.getClientRects().length > 0;
            const all = [];
            if ([...document.querySelectorAll('nav, .skip')].some(seen)) all.push('the way about the site is printed');
            for (const head of document.querySelectorAll('thead')) {
                if (seen(head) && getComputedStyle(head).display !== 'table-header-group' && getComputedStyle(head).position !== 'absolute') all.push('a header row does not repeat');
            }
            return all;
        });
        check(`${file} printed`, wrong.length === 0, wrong);
        await page.emulateMedia({ media: null });
    }
    await close(page, 'print');
}

// A save reloads the open page, and what is wrong is shown on it.
async function watched(browser) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'callboard-watch-'));
    fs.cpSync(production, folder, { recursive: true, filter: (from) => path.basename(from) !== 'out' });
    const child = spawn(program, ['watch', folder, '--serve', '0', '--format', 'html'], { stdio: ['ignore', 'ignore', 'pipe'] });
    try {
        let said = '';
        child.stderr.on('data', (data) => { said += data; });
        const wait = async (pattern) => {
            for (let tries = 0; tries < 400; tries += 1) {
                const match = said.match(pattern);
                if (match) return match;
                await new Promise((done) => setTimeout(done, 50));
            }
            throw new Error(`no ${pattern} in:\n${said}`);
        };
        const [, root] = await wait(/serving (http:\S+)/);
        await wait(/built: /);
        const page = await open(browser, { bypassCSP: true });
        const sheet = fs.readdirSync(path.join(folder, 'out/call-sheet')).filter((name) => name.endsWith('.html'))[0];
        await page.goto(`${root}call-sheet/${sheet}`);
        await page.waitForSelector('html[data-callboard-seen]');
        const file = files(folder, '.yaml').find((name) => /^\s*(- )?\{?.*call: /m.test(fs.readFileSync(name, 'utf8')) && /^days:/m.test(fs.readFileSync(name, 'utf8')));
        const text = fs.readFileSync(file, 'utf8');
        const at = text.indexOf('call:', text.indexOf('\ndays:'));
        const later = `${text.slice(0, at)}${text.slice(at).replace(/call: ?"?[\d:]+\s?[AaPpMm]*"?/, 'call: "04:44"')}`;
        const begun = Date.now();
        fs.writeFileSync(`${file}~`, later);
        fs.renameSync(`${file}~`, file);
        await page.waitForFunction(() => /0?4:44/.test(document.body.innerText), null, { timeout: 15000 });
        console.log(`a save shows on the open page after ${Date.now() - begun} ms`);
        await page.waitForSelector('html[data-callboard-seen]');
        // Facts that cannot be read: the page stands, and says so.
        fs.writeFileSync(file, later.replace('\ndays:', '\ndays: ['));
        await page.waitForFunction(() => /not made/.test((document.querySelector('#callboard-live button') || {}).textContent || ''), null, { timeout: 15000 });
        check('the last whole paper stands', /0?4:44/.test(await page.evaluate(() => document.querySelector('main').innerText)));
        await page.click('#callboard-live > button');
        check('the panel says where', /CB0\d\d/.test(await page.textContent('#callboard-panel')));
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
        check('the panel: axe-core', violations.length === 0, violations.map((found) => `${found.id}: ${found.nodes[0].html.slice(0, 160)}`));
        await page.keyboard.press('Escape');
        check('Esc closes the panel', await page.isHidden('#callboard-panel'));
        fs.writeFileSync(file, later);
        await page.waitForFunction(() => /mended/.test((document.querySelector('#callboard-live button') || {}).textContent || ''), null, { timeout: 15000 });
        check('the script is not on disk', !fs.readFileSync(path.join(folder, 'out/call-sheet', sheet), 'utf8').includes('~callboard'));
        await close(page, 'watch');
        const strict = await open(browser);
        for (const own of ['', `call-sheet/${sheet}`]) {
            await strict.goto(root + own);
            await strict.waitForSelector('html[data-callboard-seen]');
        }
        await close(strict, 'the served pages under their policy');
    } finally {
        child.kill('SIGINT');
        fs.rmSync(folder, { recursive: true, force: true });
    }
}

(async () => {
    const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    links();
    for (const part of [search, today, looks, accessible, printed, watched]) {
        // ONLY=search tries one part alone; TIMES=1 tells how long each takes.
        if (process.env.ONLY && process.env.ONLY !== part.name) continue;
        const begun = Date.now();
        try {
            await part(browser);
        } catch (error) {
            check(part.name, false, error.stack);
        }
        if (process.env.TIMES) console.log(`${part.name}: ${Date.now() - begun} ms`);
    }
    await browser.close();
    console.log(`the site: ${good} checks hold${bad ? `, ${bad} do not` : ''}`);
    process.exit(bad ? 1 : 0);
})();
