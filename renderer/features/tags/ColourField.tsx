import { Label, Radio, RadioGroup } from 'react-aria-components'
import styles from './ColourField.module.css'
import { tagColours, tagStyle } from './tag-style.ts'

/** Names of the tag colours of the tokens. */
const names = [
  'ochre',
  'blue',
  'rust',
  'green',
  'violet',
  'teal',
  'crimson',
  'olive',
  'indigo',
  'brown',
  'magenta',
  'slate',
]

/** A colour's name with the line that the tokens give it: `green, double line`. */
const nameOf = (colour: number): string =>
  `${names[colour] ?? colour + 1}, ${getComputedStyle(document.documentElement).getPropertyValue(`--tag-${colour}-line`).trim()} line`

/** Chooses one of the twelve tag colours. */
export const ColourField = ({ colour, onChange }: { colour: number; onChange(colour: number): void }) => (
  <RadioGroup
    className={styles.field ?? ''}
    orientation="horizontal"
    value={`${colour}`}
    onChange={(value) => onChange(Number(value))}
  >
    <Label className={styles.label ?? ''}>Colour and line</Label>
    <div className={styles.colours}>
      {Array.from({ length: tagColours }, (_, index) => (
        <Radio
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the colour
          key={index}
          value={`${index}`}
          aria-label={nameOf(index)}
          className={styles.colour ?? ''}
          style={tagStyle(index)}
        >
          <span aria-hidden className={styles.sample}>
            ab
          </span>
        </Radio>
      ))}
    </div>
  </RadioGroup>
)
