// What a quick hand typed, ticked or opened before the page's script woke up belongs to the person, not to the script.
// The server sends the value as the field's default; the waking script says the same default again, which leaves alone
// what was changed meanwhile. Only when the page says something else than before does a field follow it: after a
// refusal, for the next visitor, on another day.
import { createAttachmentKey, type Attachment } from 'svelte/attachments'

type Typed = HTMLInputElement | HTMLTextAreaElement
interface Kept {
  readonly [following: symbol]: Attachment<HTMLInputElement>
}

const following = createAttachmentKey()
const said = new WeakMap<Element, string | boolean>()

/** Shows what is said from the second thing on; the first came with the page. */
function told<E extends Typed, V extends string | boolean>(
  value: V,
  show: (field: E) => void,
): Attachment<E> {
  return (field) => {
    const isNew = said.has(field) && said.get(field) !== value
    said.set(field, value)
    if (isNew) show(field)
  }
}

/** For a text area, beside `defaultValue`. */
export const follows = (value: string): Attachment<Typed> =>
  told(value, (field) => {
    // said once more what stands there: whoever has begun to mark or type in it keeps the place of the cursor
    if (field.value !== value) field.value = value
  })

/** For a field: `<input name="why" {...kept(values['why'])} />` in place of `value={…}`. */
export const kept = (value: string | undefined = ''): Kept & { readonly defaultValue: string } => ({
  defaultValue: value,
  [following]: follows(value),
})

/** For a choice: `<input type="radio" {...ticked(value === chosen)} />` in place of `checked={…}`. */
export const ticked = (isOn: boolean): Kept & { readonly defaultChecked: boolean } => ({
  defaultChecked: isOn,
  [following]: told<HTMLInputElement, boolean>(isOn, (field) => void (field.checked = isOn)),
})

/** For a fold: `<details {...unfolded(error !== undefined)}>` in place of `open={…}`, which would shut it. */
export const unfolded = (isOpen: boolean): { readonly open?: true } => (isOpen ? { open: true } : {})
