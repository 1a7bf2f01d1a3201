import type { FastifyRequest } from 'fastify';

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** Whether the request names this machine itself: another name means that somebody rebinds DNS. */
export function isLoopbackHost(request: FastifyRequest): boolean {
    return loopback.test(request.headers.host ?? '');
}

/** Whether one of our own pages sent the request; what says nothing about its origin is refused too. */
export function isSameOrigin(request: FastifyRequest): boolean {
    const { origin, host } = request.headers;
    const site = request.headers['sec-fetch-site'];
    if (!isLoopbackHost(request)) return false;
    if (origin !== undefined && origin !== `http://${host}`) return false;
    return site === undefined ? origin !== undefined : site === 'same-origin';
}
