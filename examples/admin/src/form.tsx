import type { languages as listed } from '@epilot/sdk/user/schemas'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { explain } from './explain'

interface FieldProps extends ComponentProps<'input'> {
  label: string
  error: { message?: string } | undefined
}

/** An input with its label and its error. */
export function Field({ label, error, ...input }: FieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} aria-invalid={Boolean(error)} {...(error && { 'aria-describedby': `${id}-error` })} {...input} />
      {error && (
        <p className="error" id={`${id}-error`}>
          {error.message}
        </p>
      )}
    </div>
  )
}

interface SelectProps extends ComponentProps<'select'> {
  label: string
  /** Labels by value. */
  options: Record<string, string>
}

export function Select({ label, options, ...select }: SelectProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} {...select}>
        {Object.entries(options).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

/** An error, which screen readers read out when it appears. */
export function Problem({ error }: { error: unknown }) {
  const text = error ? explain(error) : undefined
  return text ? (
    <p className="problem" role="alert">
      {text}
    </p>
  ) : null
}

/** A page with one thing to do. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="card">
      <title>{title}</title>
      <h1>{title}</h1>
      {children}
    </main>
  )
}

/** Labels of the languages that the definition lists. */
export const languages: Record<(typeof listed)[number], string> = { en: 'English', de: 'Deutsch' }

/** Rules of fields, for react-hook-form. */
export const rules = {
  email: { required: 'Enter an e-mail address.', pattern: { value: /^\S+@\S+\.\S+$/, message: 'This is no address.' } },
  password: { required: 'Enter a password.' },
  name: { required: 'Enter a name.' },
}
