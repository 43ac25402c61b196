import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import type { ArmedFaults } from './armedFaults';
import { faultSchema } from './fault';

/** Where faults are armed: outside the site's own address, so that nothing of the product can come upon it. */
export const faultsPath = '/_local/faults';

/**
 * `GET` what is armed and how often it struck · `POST` arms one fault (fault.ts) · `DELETE` disarms all, or `/<id>`
 * one.
 * Only for tests: the site listens on the loopback address, and JSON is required, which a page elsewhere cannot send.
 */
export function registerFaultControl(app: FastifyInstance, faults: ArmedFaults): void {
  app.get(faultsPath, async () => ({ value: faults.list() }));
  app.post(faultsPath, async (request, reply) => {
    if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
      return reply.code(415).send({ error: 'A fault is application/json.' });
    const parsed = v.safeParse(faultSchema, request.body);
    if (parsed.success) return reply.code(201).send(faults.arm(parsed.output));
    return reply
      .code(400)
      .send({ error: parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'fault'}: ${issue.message}`).join('; ') });
  });
  app.delete(faultsPath, async (_request, reply) => {
    faults.disarm();
    return reply.code(204).send();
  });
  app.delete<{ Params: { id: string } }>(`${faultsPath}/:id`, async (request, reply) =>
    reply.code(faults.disarm(Number(request.params.id)) ? 204 : 404).send(),
  );
}
