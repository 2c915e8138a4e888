import { sValidator } from '@hono/standard-validator'
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { FormApi } from '@tanstack/form-core'
import { initTRPC } from '@trpc/server'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { InviteUserBody, languages, ResetPasswordBody, SignUpUserBody, withMessages } from '../../src/user/schemas'

const wrong = { email: 'a@b.co', token: '', password: undefined as unknown as string }

describe('validators, in', () => {
  it('react-hook-form', async () => {
    const resolve = standardSchemaResolver(ResetPasswordBody)
    const options = { fields: {}, shouldUseNativeValidation: false }
    expect(await resolve(wrong, undefined, options as never)).toEqual({
      values: {},
      errors: { password: { message: 'is required', type: '' } },
    })
    const right = { ...wrong, password: 'a' }
    expect(await resolve(right, undefined, options as never)).toEqual({ values: right, errors: {} })
  })

  it('TanStack Form', async () => {
    const form = new FormApi({ defaultValues: wrong, validators: { onSubmit: ResetPasswordBody } })
    form.mount()
    await form.handleSubmit()
    expect(form.state.errorMap.onSubmit).toMatchObject({ password: [{ message: 'is required', keyword: 'required' }] })
  })

  it('Hono', async () => {
    const app = new Hono().post('/invite', sValidator('json', InviteUserBody), (context) =>
      context.json(context.req.valid('json')),
    )
    const post = (body: object) =>
      app.request('/invite', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      })
    expect((await post({ email: 'a@b.co', note: 1 })).status).toBe(200)
    expect(await (await post({ email: 1 })).json()).toMatchObject({ success: false, error: [{ path: ['email'] }] })
  })

  it('tRPC', async () => {
    const t = initTRPC.create()
    const router = t.router({ invite: t.procedure.input(InviteUserBody).mutation(({ input }) => input.email) })
    const caller = t.createCallerFactory(router)({})
    expect(await caller.invite({ email: 'a@b.co' })).toBe('a@b.co')
    await expect(caller.invite({ language: 'fr' as never })).rejects.toThrow('must be one of "en", "de"')
  })
})

describe('a validator', () => {
  const validate = SignUpUserBody['~standard'].validate

  it('returns the value that it was given, with unknown fields', () => {
    const value = { language: 'de', extra: { of: 'mine' } }
    expect(validate(value)).toEqual({ value })
    expect((validate(value) as { value: unknown }).value).toBe(value)
  })

  it('says what is wrong without the value: message, path, keyword and limit', () => {
    const password = { a: 'secret' }
    expect(validate({ user_detail: { full_name: 'A', email: 'a@b', password }, language: 'fr' })).toEqual({
      issues: [
        { message: 'must be an email address', path: ['user_detail', 'email'], keyword: 'format', limit: 'email' },
        { message: 'must be text', path: ['user_detail', 'password'], keyword: 'type', limit: undefined },
        { message: 'must be one of "en", "de"', path: ['language'], keyword: 'enum', limit: languages },
      ],
    })
  })

  it('takes the caller’s own messages', () => {
    const german = withMessages(ResetPasswordBody, ({ keyword }) =>
      keyword === 'required' ? 'Pflichtfeld' : undefined,
    )
    const { issues } = german['~standard'].validate({ email: 1, token: 'a' })
    expect(issues?.map(({ message }) => message)).toEqual(['must be text', 'Pflichtfeld'])
    expect(german['~standard'].validate({ ...wrong, password: 'a' }).issues).toBeUndefined()
  })
})
