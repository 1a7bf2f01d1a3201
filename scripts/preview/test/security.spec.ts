import { expect, open, test } from './pages.ts';

const accountsQuery = '/as/rep/services/data/v68.0/query?q=SELECT%20Id%20FROM%20Account';

test('a page of another origin can neither read nor write through the pages', async ({ page, origin, failures }) => {
    await page.route('http://other.example.invalid/', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<title>other</title>' })
    );
    await page.goto('http://other.example.invalid/');
    const answers = await page.evaluate(
        (addresses) =>
            Promise.all(
                addresses.map(([address = '', mode]) =>
                    fetch(address, {
                        method: mode === 'no-cors' ? 'POST' : 'GET',
                        mode: mode as RequestMode,
                        body: mode === 'no-cors' ? '{"now":"2030-01-01T00:00:00Z"}' : null
                    })
                        .then((response) => response.type)
                        .catch(() => 'refused')
                )
            ),
        [
            [`${origin}${accountsQuery}`, 'cors'],
            [`${origin}/as/operator/clock`, 'no-cors']
        ]
    );
    expect(answers[0]).toBe('refused');
    await open(page, '/lightning/o/Account/list');
    expect(await page.evaluate(() => new Date().getUTCFullYear())).toBeLessThan(2030);
    // The browser itself reports what it refused.
    failures.length = 0;
});

test('requests under another host name are refused', async ({ request }) => {
    for (const path of ['/lightning/o/Account/list?as=rep', accountsQuery]) {
        const answer = await request.get(path, { headers: { Host: 'rebound.example.invalid' } });
        expect([403, 421]).toContain(answer.status());
    }
});

test('the address bar shows no data of the org', async ({ page, failures }) => {
    const answer = await page.goto(accountsQuery);
    expect(answer?.status()).toBe(403);
    failures.length = 0;
});

test('no token reaches the page', async ({ page }) => {
    const bodies: Promise<string>[] = [];
    page.on(
        'response',
        (response) => /lightning|\/as\//.test(response.url()) && bodies.push(response.text().catch(() => ''))
    );
    await open(page, '/lightning/o/Account/list');
    await expect(page.getByRole('table')).toBeVisible();
    expect((await Promise.all(bodies)).filter((body) => /00D\w{12,15}!/.test(body))).toEqual([]);
});
