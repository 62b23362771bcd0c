import { expect, test } from 'vitest'
import { firstOf, valuesOf } from './form-values.ts'

test('every value of a field is kept, and a file is no text', () => {
  const form = new FormData()
  form.append('documents', 'passport')
  form.append('documents', 'photo')
  form.append('why', new File(['x'], 'x.txt'))
  expect(valuesOf(form)).toEqual({ documents: ['passport', 'photo'] })
})

test.each(['__proto__', 'constructor', 'toString'])(
  'a field called %s is nobody’s and breaks nothing',
  (name) => {
    const form = new FormData()
    form.append(name, '1')
    form.append('why', ' because ')
    const values = valuesOf(form)
    expect(Object.keys(values)).toEqual(['why'])
    expect(firstOf(values, 'why')).toBe('because')
  },
)
