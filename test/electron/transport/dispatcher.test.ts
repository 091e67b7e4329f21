import { describe, expect, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { defineCall } from '../../../shared/protocol/call.ts';
import type { HandlersFor } from '../../../electron/handler.ts';
import { RefusedError } from '../../../electron/refused.ts';
import { createDispatcher } from '../../../electron/transport/dispatcher.ts';
import { OWNER_SESSION } from '../../../electron/session.ts';
import { calls, createStation } from '../../contract/host-client.contract.ts';

const nobody = { find: () => null };
const silent = (): void => {};

function loose(params: z.ZodType): () => unknown {
  const declared = {
    'case.get': defineCall({ params, result: z.null(), access: 'open', changes: false, summary: '' }),
  };
  return () =>
    createDispatcher({ calls: declared, handlers: { 'case.get': () => null }, sessions: nobody, log: silent });
}

describe('the dispatcher', () => {
  it('does not start with a call that would let misspelt parameters pass', () => {
    expect(loose(z.object({ caseId: z.string() }))).toThrow('case.get: declare its params with z.strictObject');
    expect(loose(z.union([z.strictObject({}), z.object({})]))).toThrow('case.get');
    expect(loose(z.looseObject({}))).toThrow('case.get');
    expect(loose(z.strictObject({ caseId: z.string() }).refine(() => true))).not.toThrow();
  });

  it('does not compile with a handler missing', () => {
    type All = HandlersFor<typeof calls>;
    expectTypeOf<All>().toExtend<Pick<All, 'parcel.weigh'>>();
    expectTypeOf<Pick<All, 'parcel.weigh'>>().not.toExtend<All>();
  });

  it('looks at rights before parameters', async () => {
    const { dispatcher } = createStation();
    const outcome = await dispatcher.dispatch({ call: 'parcel.weigh', params: { grossMg: 'x' } });
    expect(outcome).toMatchObject({ ok: false, family: 'unauthenticated' });
  });

  it('passes the session that the transport vouches for', async () => {
    const { dispatcher } = createStation();
    const session = { ...OWNER_SESSION, roles: ['operator' as const] };
    const outcome = await dispatcher.dispatch({ call: 'parcel.weigh', params: { grossMg: 100 }, session });
    expect(outcome).toEqual({ ok: true, result: { netMg: 0, personId: 'owner' } });
  });

  it('says what each alternative of a union misses', async () => {
    const params = z.union([
      z.strictObject({ badge: z.string() }),
      z.strictObject({ name: z.string(), pin: z.string() }),
    ]);
    const declared = {
      'session.signIn': defineCall({ params, result: z.null(), access: 'open', changes: true, summary: '' }),
    };
    const handlers = { 'session.signIn': () => null };
    const dispatcher = createDispatcher({ calls: declared, handlers, sessions: nobody, log: silent });
    const outcome = await dispatcher.dispatch({ call: 'session.signIn', params: { name: 'Operator 1' } });
    const message = outcome.ok ? '' : outcome.error.message;
    expect(message).toMatch(/^session\.signIn: badge: .* or pin: /);
  });

  it.each([
    ['own-approval', ['own-approval']],
    ['approval-not-open', []],
  ])('tells of a handler that refuses a person with %s: %j', async (kind, told) => {
    const declared = {
      'approval.decide': defineCall({
        params: z.strictObject({}),
        result: z.null(),
        access: 'anyone',
        changes: true,
        summary: '',
      }),
    };
    const handlers = {
      'approval.decide': () => {
        throw new RefusedError({ kind }, 'No.');
      },
    };
    const heard: unknown[] = [];
    const onDenied = (...attempt: readonly string[]): number => heard.push(attempt);
    const parts = { calls: declared, handlers, sessions: nobody, log: silent, onDenied };
    await createDispatcher(parts).dispatch({ call: 'approval.decide', params: {}, session: OWNER_SESSION });
    expect(heard).toEqual(told.map((why) => ['owner', 'approval.decide', why]));
  });

  it('answers a bug with a code under which the log has the stack', async () => {
    const { dispatcher, logged } = createStation();
    const outcome = await dispatcher.dispatch({ call: 'parcel.break', params: { how: 'bug' } });
    const code = outcome.ok ? '' : outcome.error.details['code'];
    expect(code).toMatch(/^[0-9a-f]{6}$/);
    expect(logged.join()).toContain(String(code));
    expect(logged.join()).toContain('secret internals');
  });
});
