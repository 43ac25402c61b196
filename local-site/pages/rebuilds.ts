import type { FastifyInstance, FastifyReply } from 'fastify';

/** The open pages that wait for the web parts to be built anew. */
export class Rebuilds {
  private readonly waiting = new Set<FastifyReply['raw']>();

  /** Keeps a page's connection, and tells it of every rebuild until it goes away. */
  add(connection: FastifyReply['raw']): void {
    this.waiting.add(connection);
    connection.on('close', () => this.waiting.delete(connection));
  }

  /** Tells every open page that there is a new bundle. */
  tell(): void {
    for (const connection of this.waiting) connection.write('event: rebuilt\ndata:\n\n');
  }
}

/** Server-sent events, one for each rebuild. */
export function serveRebuilds(app: FastifyInstance, rebuilds: Rebuilds): void {
  app.get('/_local/rebuilds', (_request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    reply.raw.write(':\n\n');
    rebuilds.add(reply.raw);
  });
}
