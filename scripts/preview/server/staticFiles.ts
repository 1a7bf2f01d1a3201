import { createReadStream } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { builtAddress, installedAssets } from '../build/assets.ts';
import type { BuiltPages } from '../build/buildPages.ts';

const forGood = 'public, max-age=31536000, immutable';

/** Serves scripts, styles and icons; each address carries a version or a hash, so browsers keep them for good. */
export async function registerStaticFiles(app: FastifyInstance, pages: BuiltPages): Promise<void> {
    await app.register(fastifyStatic, {
        root: pages.folder,
        prefix: builtAddress,
        index: false,
        redirect: false,
        cacheControl: false,
        setHeaders: (reply) => void reply.header('cache-control', forGood)
    });
    for (const [address, file] of installedAssets()) {
        app.get(address, (_request, reply) =>
            reply
                .header('cache-control', forGood)
                .type(file.endsWith('.css') ? 'text/css; charset=utf-8' : 'image/svg+xml')
                .send(createReadStream(file))
        );
    }
}
