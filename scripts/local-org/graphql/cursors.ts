const DEFAULT_PAGE = 10;
const LARGEST_PAGE = 2_000;

/** The stretch of an answer that `first` and `after` ask for. @throws Error where they are not usable */
export function stretch(args: { readonly first?: unknown; readonly after?: unknown }): {
    offset: number;
    size: number;
} {
    const size = args.first === undefined || args.first === null ? DEFAULT_PAGE : Number(args.first);
    if (size < 1 || size > LARGEST_PAGE) throw new Error(`first must be between 1 and ${LARGEST_PAGE}`);
    if (args.after === undefined || args.after === null) return { offset: 0, size };
    const [, position] = /^v1:(\d+)$/.exec(Buffer.from(String(args.after), 'base64').toString('utf8')) ?? [];
    if (position === undefined) throw new Error(`Invalid cursor: ${String(args.after)}`);
    return { offset: Number(position), size };
}

/** A connection over one stretch; `total` is asked for only where the document names it. */
export function connection<T>(
    nodes: readonly T[],
    offset: number,
    hasNextPage: boolean,
    total: () => number
): Record<string, unknown> {
    const edges = nodes.map((node, index) => ({ node, cursor: cursor(offset + index + 1) }));
    return {
        edges,
        pageInfo: {
            hasNextPage,
            hasPreviousPage: offset > 0,
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null
        },
        totalCount: total,
        pageResultCount: edges.length
    };
}

function cursor(position: number): string {
    return Buffer.from(`v1:${position}`).toString('base64');
}
