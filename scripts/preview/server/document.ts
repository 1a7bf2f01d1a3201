import { styleAddress } from '../build/assets.ts';
import type { BuiltPages } from '../build/buildPages.ts';
import type { Session } from '../modules/good-terms/session/session.ts';

/** The HTML of every page: session data first, then the scripts that draw the rest. */
export function pageDocument(pages: BuiltPages, session: Session, title: string): string {
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<script type="application/json" id="good-terms-session">${escapeJson(session)}</script>
<script src="${pages.firstScript}"></script>
<link rel="stylesheet" href="${styleAddress}">
${pages.preload.map((address) => `<link rel="modulepreload" href="${address}">`).join('\n')}
<script type="module" src="${pages.pageScript}"></script>
</head>
<body>
<noscript>Good Terms needs JavaScript.</noscript>
</body>
</html>
`;
}

/** The page for addresses that are none. */
export function missingDocument(sentence: string): string {
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Page not found</title>
<link rel="stylesheet" href="${styleAddress}">
</head>
<body>
<main class="slds-p-around_large">
<h1 class="slds-text-heading_large">Page not found</h1>
<p class="slds-m-vertical_medium">${escapeHtml(sentence)}</p>
<p><a href="/">Go to the accounts</a></p>
</main>
</body>
</html>
`;
}

/** JSON that may stand inside a script element whatever its texts are. */
export function escapeJson(value: unknown): string {
    return JSON.stringify(value).replaceAll(
        /[<>&\u2028\u2029]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
    );
}

function escapeHtml(value: string): string {
    return value.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
