import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useUsers } from '../api'
import { Problem, Select } from '../form'

/** Settings of this app have their own scope. The service stores them, so they are the same on every device. */
const scope = 'example-admin'
const key = 'appearance'
const appearances = { 'light dark': 'As the device', light: 'Light', dark: 'Dark' }

function useSetting(): string {
  const { data } = useQuery(useUsers().getUserSettingsScope({ scope }))
  const value = data?.settings?.[key]
  return typeof value === 'string' ? value : 'light dark'
}

/** Applies the appearance that the user has chosen. */
export function useAppearance(): void {
  const value = useSetting()
  useEffect(() => {
    document.documentElement.style.colorScheme = value
    return () => {
      document.documentElement.style.colorScheme = ''
    }
  }, [value])
}

export function Appearance() {
  const put = useMutation(useUsers().putUserSetting({ scope, key }))
  return (
    <>
      <Select
        label="Appearance"
        options={appearances}
        value={useSetting()}
        onChange={({ target }) => put.mutate(target.value)}
      />
      <Problem error={put.error} />
    </>
  )
}
