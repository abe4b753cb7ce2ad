import clsx from 'clsx'
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import {
  ComboBox as AriaComboBox,
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import styles from './ChoiceField.module.css'
import { foldText } from './fold-text.ts'
import selectStyles from './Select.module.css'
import textStyles from './TextField.module.css'

/** One thing to choose. */
export interface Choice {
  id: string
  label: string
  /** Other words by which it is found. */
  otherNames?: readonly string[]
  /** Stands apart from the others: what is no value but a decision, such as "none". */
  isApart?: boolean
}

export interface ChoiceFieldProps {
  label: string
  isLabelHidden?: boolean
  choices: readonly Choice[]
  /** What the field holds. */
  text: string
  onText(text: string): void
  /** Hears of a choice that was taken from the list; the field's text is left to the caller. */
  onPick(choice: Choice): void
  placeholder?: string
  description?: ReactNode
  /** What is wrong, as a sentence; empty or left out when nothing is. */
  error?: string | undefined
  autoFocus?: boolean
  maxLength?: number
}

/** A field with a list to choose from: typing narrows it. What is typed may also be none of the list. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { label, isLabelHidden, choices, text, onText, onPick, placeholder, description, error, autoFocus } = props
  const hintId = useId()
  const textsOf = new Map(
    choices.map((choice) => [choice.label, foldText([choice.label, ...(choice.otherNames ?? [])].join('\n'))]),
  )
  return (
    <AriaComboBox
      className={clsx(textStyles.field)}
      {...(isLabelHidden === true && { 'aria-label': label })}
      defaultItems={choices}
      defaultFilter={(itemLabel, typed) => (textsOf.get(itemLabel) ?? '').includes(foldText(typed))}
      allowsCustomValue
      inputValue={text}
      onInputChange={onText}
      value={choices.find((choice) => choice.label === text)?.id ?? null}
      onChange={(id) => {
        const chosen = choices.find((choice) => choice.id === id)
        if (chosen !== undefined) onPick(chosen)
      }}
      isInvalid={error !== undefined && error !== ''}
      validationBehavior="aria"
      autoFocus={autoFocus === true}
    >
      {isLabelHidden !== true && <Label className={clsx(textStyles.label)}>{label}</Label>}
      <div className={textStyles.frame} onKeyDownCapture={submitTyped}>
        <Input
          className={clsx(textStyles.input)}
          placeholder={placeholder ?? ''}
          maxLength={props.maxLength ?? 500}
          spellCheck="false"
          onFocus={({ target }) => target.select()}
        />
        <Button className={clsx(styles.open)}>
          <span aria-hidden className={selectStyles.arrow} />
        </Button>
      </div>
      {description !== undefined && (
        <Text slot="description" id={hintId} className={clsx(textStyles.description)}>
          {description}
        </Text>
      )}
      <FieldError className={clsx(textStyles.error)}>{error}</FieldError>
      <Popover className={clsx(selectStyles.popover, styles.popover)} offset={4}>
        {/* A list that stands alone in the page must be part of something with a name. */}
        <section aria-label={`${label}: what there is to choose`} className={styles.choices}>
          <ListBox<Choice> className={clsx(selectStyles.list)}>
            {(choice) => (
              <ListBoxItem
                id={choice.id}
                textValue={choice.label}
                className={clsx(selectStyles.option, choice.isApart === true && styles.apart)}
              >
                <bdi className={styles.name}>{choice.label}</bdi>
              </ListBoxItem>
            )}
          </ListBox>
        </section>
      </Popover>
    </AriaComboBox>
  )
}

/** Enter while the list is open, but none of it meant, is about what was typed: the form is sent as from any field. */
function submitTyped({ key, target, nativeEvent }: KeyboardEvent): void {
  if (key !== 'Enter' || nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return
  const isOpen = target.getAttribute('aria-expanded') === 'true'
  if (isOpen && !target.hasAttribute('aria-activedescendant')) target.form?.requestSubmit()
}
