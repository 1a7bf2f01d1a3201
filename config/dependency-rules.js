/**
 * Which folder may import which, as rules of dependency-cruiser. Dependencies run one way:
 * foundation <- ledger <- credit <- plans, disputes <- collections <- portfolio <- app, and all of them <- quote, the
 * directory for orgs that use quotes. A collector's day looks at plans and disputes; neither needs to know of it.
 */
const layers = [['foundation'], ['ledger'], ['credit'], ['plans', 'disputes'], ['collections'], ['portfolio'], ['app']];

const inDomains = (domains) => `^force-app/main/(${domains.join('|')})/`;
const tests = '\\.(test|spec)\\.ts$|/test/|/__tests__/';

const layerRules = layers.flatMap((layer, depth) =>
    layer.map((domain) => ({
        name: `${domain}-knows-only-what-lies-below`,
        comment: 'A domain imports from itself and from the domains below it, never from one beside or above it.',
        severity: 'error',
        from: { path: inDomains([domain]) },
        to: { path: inDomains([...layer.filter((beside) => beside !== domain), ...layers.slice(depth + 1).flat()]) }
    }))
);

/** The rules; `components` are the folders of the bundles that draw something. */
export const dependencyRules = (components) => [
    ...layerRules,
    {
        name: 'core-knows-no-quotes',
        comment: 'Not every org has quotes: the core deploys without what names them.',
        severity: 'error',
        from: { path: '^force-app/' },
        to: { path: '^force-quote/' }
    },
    {
        name: 'package-knows-no-scripts',
        comment: 'What deploys runs without the scripts.',
        severity: 'error',
        from: { path: '^force-(app|quote)/' },
        to: { path: '^scripts/' }
    },
    {
        name: 'scripts-import-rules-not-pictures',
        comment: 'Scripts share the domain rules of the service bundles; a component needs a browser.',
        severity: 'error',
        from: { path: '^scripts/' },
        to: { path: components.length > 0 ? `^(${components.join('|')})/` : '^no-component$' }
    },
    {
        name: 'sync-knows-no-local-org',
        comment: 'The sync cannot tell the local org from a real one. Its tests may start a local org.',
        severity: 'error',
        from: { path: '^scripts/sync/', pathNot: tests },
        to: { path: '^scripts/(local-org|preview|start)/' }
    },
    {
        name: 'local-org-knows-no-clients',
        comment: 'The local org serves any client; it does not know ours.',
        severity: 'error',
        from: { path: '^scripts/local-org/', pathNot: tests },
        to: { path: '^scripts/(sync|preview|start)/' }
    },
    {
        name: 'no-circles-in-the-package',
        comment: 'Bundles that import each other cannot be read one at a time.',
        severity: 'error',
        from: { path: '^force-(app|quote)/' },
        to: { circular: true }
    }
];
